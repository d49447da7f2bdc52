import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { PLUGIN_ID } from './plugin-id';

/** Policies and words an operator may change while the site runs; the defaults are those of the product's rules. */
export const settingsSchema = z.object({
  siteName: z.string().min(1).max(60).default('Pay Per Session'),
  /** ISO 4217; new services are priced in it. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .default('USD'),
  /** IANA zone in which the site counts months and days. */
  timeZone: z.string().default('UTC'),
  hostLabel: z.string().min(1).max(30).default('host'),
  hostsLabel: z.string().min(1).max(30).default('hosts'),
  /** Accent of the public site, #rrggbb; its contrast is corrected where it is used. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/iu)
    .default('#1f5c4d'),
  /** Hours before the start until which a session may be cancelled or moved by its two people. */
  noticeHours: z.number().int().min(0).max(336).default(24),
  /** Minutes before the start at which the room's doors open. */
  doorsOpenMinutes: z.number().int().min(0).max(1440).default(30),
});
export type Settings = z.output<typeof settingsSchema>;

const store = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'settings' });

const understandAnew = (text: string | null): Settings => {
  const stored = z
    .record(z.string(), z.unknown())
    .catch({})
    .parse(text === null ? {} : JSON.parse(text));
  const usable: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(settingsSchema.shape)) {
    const result = field.safeParse(stored[name]);
    if (result.success) usable[name] = result.data;
  }
  return settingsSchema.parse(usable);
};

let understood: { text: string | null; settings: Settings } | undefined;

/** Settings from their stored text; parsed only when the text is another than the last one. */
export const understandSettings = (text: string | null): Settings => {
  if (understood?.text !== text) understood = { text, settings: understandAnew(text) };
  return understood.settings;
};

/** The `key` of their row in Strapi's store. */
export const SETTINGS_KEY = `plugin_${PLUGIN_ID}_settings`;

const storedRow = z.object({ value: z.string().nullable() }).nullish();

/** The settings as they stand now; a stored value that no longer fits falls back to its default. */
export const readSettings = async (strapi: Core.Strapi): Promise<Settings> => {
  // Not by raw query: inside a transaction this read has to join it.
  const row: unknown = await strapi.db.query('strapi::core-store').findOne({ where: { key: SETTINGS_KEY } });
  return understandSettings(storedRow.parse(row)?.value ?? null);
};

/** Changes some settings and leaves the others. */
export const changeSettings = async (strapi: Core.Strapi, change: Partial<Settings>): Promise<Settings> => {
  const settings = settingsSchema.parse({ ...(await readSettings(strapi)), ...change });
  await store(strapi).set({ value: settings });
  return settings;
};
