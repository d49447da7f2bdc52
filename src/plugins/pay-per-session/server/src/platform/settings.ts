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

/** The settings as they stand now; a stored value that no longer fits falls back to its default. */
export const readSettings = async (strapi: Core.Strapi): Promise<Settings> => {
  const stored = z
    .record(z.string(), z.unknown())
    .catch({})
    .parse(await store(strapi).get());
  const usable: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(settingsSchema.shape)) {
    const result = field.safeParse(stored[name]);
    if (result.success) usable[name] = result.data;
  }
  return settingsSchema.parse(usable);
};

/** Changes some settings and leaves the others. */
export const changeSettings = async (strapi: Core.Strapi, change: Partial<Settings>): Promise<Settings> => {
  const settings = settingsSchema.parse({ ...(await readSettings(strapi)), ...change });
  await store(strapi).set({ value: settings });
  return settings;
};
