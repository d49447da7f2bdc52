import type { Core } from '@strapi/strapi';
import { database, isPostgres } from './database';

/**
 * Takes the plugin's triggers out of SQLite's way before Strapi compares its schemas: SQLite changes a table by building
 * another one and giving it the old one's name, and refuses that while a trigger of any other table mentions it. After
 * the sync each subject installs its own anew, before anything is served.
 */
export const liftTriggers = async (strapi: Core.Strapi): Promise<void> => {
  if (isPostgres(strapi)) return;
  const db = database(strapi);
  const triggers = await db('sqlite_master')
    .where({ type: 'trigger' })
    .whereRaw(`name like 'pps\\_%' escape '\\'`)
    .select<{ name: string }[]>('name');
  for (const { name } of triggers) await db.raw('DROP TRIGGER IF EXISTS ??', [name]);
};
