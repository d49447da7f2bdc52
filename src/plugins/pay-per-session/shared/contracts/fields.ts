import { z } from 'zod';

/*
 * Fields that several contracts share. A schema's message is a key of `shared/words/<language>/fields.ts`;
 * the sentence is made where it is read, in the reader's language.
 */

/** What the databases take for a row's id. */
const LARGEST_ID = 2_147_483_647;
export const rowId = z.coerce
  .number({ error: 'notANumber' })
  .int('notANumber')
  .positive('notANumber')
  .max(LARGEST_ID, 'notANumber');

/** A counter of a row that only grows. */
export const revision = z.coerce
  .number({ error: 'notANumber' })
  .int('notANumber')
  .min(0, 'notANumber')
  .max(LARGEST_ID, 'notANumber');

/** Characters that nobody can type, and halves of characters: no database text, or no JSON column, may hold them. */
const UNTYPEABLE = /[\p{Cc}\p{Cs}]/gu;

/** What somebody searches for; characters that cannot be typed are left out. */
export const searchText = z
  .string()
  .max(200)
  .transform((text) => text.replace(UNTYPEABLE, ' ').trim().slice(0, 80));

/** Text on one line: trimmed, inner white space folded. */
export const line = (longest: number) =>
  z
    .string({ error: 'required' })
    .transform((text) => text.replace(UNTYPEABLE, ' ').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1, 'required').max(longest, 'tooLong'));

/** Text of several lines: trimmed. */
export const prose = (longest: number) =>
  z
    .string({ error: 'required' })
    .transform((text) =>
      text
        .replace(/\r\n?/gu, '\n')
        .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
        .trim(),
    )
    .pipe(z.string().min(1, 'required').max(longest, 'tooLong'));

/** An e-mail address, lower-cased: the key by which an account is found. */
export const emailAddress = z
  .string({ error: 'required' })
  .trim()
  .toLowerCase()
  .min(1, 'required')
  .max(254, 'tooLong')
  .pipe(z.email('notAnEmail'));

export const newPassword = z
  .string({ error: 'required' })
  .min(10, 'passwordTooShort')
  .max(72, 'passwordTooLong');

/** Zones that were asked for and exist, as they were written: the runtime takes longer to look than all else takes. */
const knownZones = new Set<string>();
const MOST_KNOWN = 1000;

const zoneExists = (zone: string): boolean => {
  if (knownZones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    if (knownZones.size < MOST_KNOWN) knownZones.add(zone);
    return true;
  } catch {
    return false;
  }
};

/** An IANA time zone this runtime knows. */
export const timeZone = z
  .string({ error: 'required' })
  .min(1, 'required')
  .refine(zoneExists, 'unknownTimeZone');

const isRealDate = (text: string): boolean => {
  const date = new Date(`${text}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** A date of a calendar, of no zone: `2026-03-29`. */
export const plainDate = z
  .string({ error: 'required' })
  .regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u, 'notADate')
  .refine((date) => isRealDate(`${date}T00:00`), 'notADate');

/** A wall-clock date and time without a zone, `2026-03-29T02:30`, as `<input type="datetime-local">` gives it. */
export const localDateTime = z
  .string({ error: 'required' })
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/u, 'notADateTime')
  // The 31st of February is not the 3rd of March.
  .refine(isRealDate, 'notADateTime');

/** 8 to 64 characters that a browser made up so that a repeated request is recognised. */
export const idempotencyKey = z.string({ error: 'required' }).regex(/^[\w-]{8,64}$/u, 'notAKey');

/** Minor units of the currency; 0 is free. */
export const amount = z.coerce
  .number({ error: 'notAnAmount' })
  .int('notAnAmount')
  .min(0, 'negative')
  .max(100_000_000, 'tooLarge');
