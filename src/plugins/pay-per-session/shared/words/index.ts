import type { RefusalCode, RefusalFacts } from '../refusals';
import { fields as fieldsEn, type FieldKey } from './en/fields';
import { mail as mailEn, type MailWords } from './en/mail';
import { refusals as refusalsEn } from './en/refusals';
import { fields as fieldsEs } from './es/fields';
import { mail as mailEs } from './es/mail';
import { refusals as refusalsEs } from './es/refusals';
import { fill } from './fill';
import { factsInWords, type Reader } from './refusal-facts';

export type { MailWords };

const REFUSALS: Record<string, Partial<Record<RefusalCode, string>>> = { en: refusalsEn, es: refusalsEs };
const FIELDS: Record<string, Partial<Record<FieldKey, string>>> = { en: fieldsEn, es: fieldsEs };

/**
 * A refusal in the reader's language, English where there is no translation. What stands in it as a code is put into
 * words here and nowhere else: a status, a month, a date (as the language's region writes it), a site's own labels.
 */
export const sayRefusal = (
  language: string,
  code: RefusalCode,
  facts: RefusalFacts = {},
  reader: Reader = {},
): string => {
  const base = language.split('-')[0] ?? '';
  const table = REFUSALS[base];
  return fill(table?.[code] ?? refusalsEn[code], factsInWords(table ? language : 'en', facts, reader));
};

/** Whether this is a message key of the contracts, and no sentence of a library. */
export const isFieldKey = (key: string): key is FieldKey => key in fieldsEn;

/** What is wrong with a field, in the reader's language. */
export const sayFieldProblem = (language: string, key: string): string => {
  const known = isFieldKey(key) ? key : 'unknownChoice';
  return FIELDS[language]?.[known] ?? fieldsEn[known];
};

const MAIL: Record<string, MailWords> = { en: mailEn, es: mailEs };

/** One sentence of a mail, in its reader's language. */
export const sayMail = (language: string, key: keyof MailWords, facts: RefusalFacts = {}): string =>
  fill((MAIL[language] ?? MAIL[language.split('-')[0] ?? ''] ?? mailEn)[key], facts);
