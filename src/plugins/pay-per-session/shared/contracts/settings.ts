import { z } from 'zod';
import { line, revision, timeZone } from './fields';

/* What an operator may change while the site runs. The defaults are those of the product's rules. */

/** Policies that are whole numbers: the unit people read them in, and what is accepted. */
export const POLICIES = {
  noticeHours: { unit: 'hours', least: 0, most: 336 },
  answerHours: { unit: 'hours', least: 1, most: 336 },
  doorsOpenMinutes: { unit: 'minutes', least: 0, most: 1440 },
  disputeHours: { unit: 'hours', least: 0, most: 720 },
  introMinutes: { unit: 'minutes', least: 5, most: 120 },
  introNoticeHours: { unit: 'hours', least: 0, most: 336 },
  introFurthestDays: { unit: 'days', least: 1, most: 90 },
  introsPerMonth: { unit: 'number', least: 0, most: 31 },
  messageNoticeMinutes: { unit: 'minutes', least: 0, most: 1440 },
} as const;
export type Policy = keyof typeof POLICIES;

const policy = (name: Policy) =>
  // Not by coercion: an empty field would become zero.
  z
    .union(
      [
        z.number(),
        z
          .string()
          .trim()
          .regex(/^\d{1,9}$/u)
          .transform(Number),
      ],
      'notANumber',
    )
    .pipe(z.number().int('notANumber'))
    .pipe(z.number().min(POLICIES[name].least, 'tooSmall').max(POLICIES[name].most, 'tooLarge'));

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export const OPERATOR_MAIL_CHOICES = ['sent', 'none'] as const;

/** What each setting takes; messages are keys of `shared/words/<language>/fields.ts`. */
export const settingRules = z.object({
  siteName: line(60),
  /** ISO 4217; new services are priced in it. */
  currency: z
    .string({ error: 'required' })
    .trim()
    .toUpperCase()
    .refine((code) => currencies.has(code), 'unknownCurrency'),
  /** IANA zone in which the site counts months and days. */
  timeZone,
  hostLabel: line(30),
  hostsLabel: line(30),
  clientLabel: line(30),
  clientsLabel: line(30),
  /** Accent of the public site, #rrggbb; its contrast is corrected where it is used. */
  accent: z
    .string({ error: 'required' })
    .trim()
    .regex(/^#[0-9a-f]{6}$/iu, 'notAColour'),
  /** Hours before the start until which its two people may cancel or move a session. */
  noticeHours: policy('noticeHours'),
  /** Hours in which a request, or what is proposed instead, is to be answered. */
  answerHours: policy('answerHours'),
  /** Minutes before the start at which the room's doors open. */
  doorsOpenMinutes: policy('doorsOpenMinutes'),
  /** Hours after the outcome in which a client may contest it. */
  disputeHours: policy('disputeHours'),
  /** Length of an introductory session. */
  introMinutes: policy('introMinutes').pipe(z.number().multipleOf(5, 'notFiveMinutes')),
  /** How long before its start an introductory session is asked for, at the latest and at the earliest. */
  introNoticeHours: policy('introNoticeHours'),
  introFurthestDays: policy('introFurthestDays'),
  /** Introductory sessions of one client in one calendar month. */
  introsPerMonth: policy('introsPerMonth'),
  /** Minutes between two mails that tell somebody of new messages. */
  messageNoticeMinutes: policy('messageNoticeMinutes'),
  /** Whether operators get a mail for each dispute and each reported conversation. */
  operatorMails: z.enum(OPERATOR_MAIL_CHOICES, 'unknownChoice'),
});
export type Settings = z.output<typeof settingRules>;
export type SettingName = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  siteName: 'Pay Per Session',
  currency: 'USD',
  timeZone: 'UTC',
  hostLabel: 'host',
  hostsLabel: 'hosts',
  clientLabel: 'client',
  clientsLabel: 'clients',
  accent: '#1f5c4d',
  noticeHours: 24,
  answerHours: 48,
  doorsOpenMinutes: 30,
  disputeHours: 72,
  introMinutes: 20,
  introNoticeHours: 48,
  introFurthestDays: 14,
  introsPerMonth: 3,
  messageNoticeMinutes: 60,
  operatorMails: 'sent',
};

export const SETTING_NAMES = settingRules.keyof().options;

/** Settings that would contradict each other, named at the field to mend. */
export const settingsTogether = settingRules.refine(
  ({ introNoticeHours, introFurthestDays }) => introNoticeHours < introFurthestDays * 24,
  { path: ['introFurthestDays'], error: 'nearerThanNotice' },
);

/** Some settings, changed by who saw the others as they stood at `revision`. */
export const settingsInput = z.object({ change: settingRules.partial(), revision });
export type SettingsChange = Partial<Settings>;

/** One save of the settings: what it changed, and who did it. */
export interface SettingsChangeView {
  revision: number;
  /** ISO 8601, UTC. */
  at: string;
  /** The operator's name when it was saved; null where the app itself did it. */
  by: string | null;
  changes: { name: SettingName; before: string | number; after: string | number }[];
}

export interface SettingsView {
  settings: Settings;
  defaults: Settings;
  revision: number;
  /** The last saves, newest first. */
  history: SettingsChangeView[];
}
