import {
  DEFAULT_SETTINGS,
  type SettingsChangeView,
  type SettingsView,
} from '../../../shared/contracts/settings';
import type { App } from '../platform/app';
import { database, readInstant, readJson, type Db, type StoredInstant } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';
import { readSettings } from '../platform/settings';

/** As many as one reads; the table keeps all of them. */
const LAST_SAVES = 20;

interface StoredChange {
  revision: number;
  at: StoredInstant;
  admin_name: string | null;
  changes: unknown;
}

/** How often the settings have been saved; what a change names as the state it was made from. */
export const readRevision = async (db: Db): Promise<number> => {
  const newest = await db('pps_settings_changes')
    .max<{ revision: number | null }[]>('revision as revision')
    .first();
  return newest?.revision ?? 0;
};

/** The settings as they stand, their defaults, and who changed what. */
export const showSettings = async (app: App): Promise<SettingsView> => {
  const rows = await database(app.strapi)('pps_settings_changes')
    .orderBy('revision', 'desc')
    .limit(LAST_SAVES)
    .select<StoredChange[]>('revision', 'at', 'admin_name', 'changes');
  return {
    settings: await readSettings(app.strapi),
    defaults: DEFAULT_SETTINGS,
    revision: rows[0]?.revision ?? 0,
    history: rows.map(({ revision, at, admin_name: by, changes }) => ({
      revision,
      at: isoInstant(readInstant(at)),
      by,
      changes: readJson(changes) as SettingsChangeView['changes'],
    })),
  };
};
