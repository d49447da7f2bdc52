import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { DEFAULT_SETTINGS, settingRules, type Settings } from '../../../shared/contracts/settings';
import { PLUGIN_ID } from './plugin-id';

export type { Settings };

const understandAnew = (text: string | null): Settings => {
  const stored = z
    .record(z.string(), z.unknown())
    .catch({})
    .parse(text === null ? {} : JSON.parse(text));
  const usable: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(settingRules.shape)) {
    const result = rule.safeParse(stored[name]);
    if (result.success) usable[name] = result.data;
  }
  return settingRules.parse({ ...DEFAULT_SETTINGS, ...usable });
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

/** Stores the settings as a whole, in the caller's transaction. Who changes some of them asks `changeSettings`. */
export const storeSettings = async (strapi: Core.Strapi, settings: Settings): Promise<void> => {
  await strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'settings' }).set({ value: settings });
};
