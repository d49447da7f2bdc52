import type { Core } from '@strapi/strapi';
import { database, isPostgres } from '../platform/database';

const WALL = 'pps_clients_picture';
/** What we draw takes a tenth of it. */
const LONGEST = 200_000;

const onSqlite = (['INSERT', 'UPDATE OF picture, picture_key'] as const).map(
  (
    event,
    index,
  ) => `CREATE TRIGGER IF NOT EXISTS ${WALL}_${index === 0 ? 'added' : 'changed'} BEFORE ${event} ON pps_clients
   WHEN (NEW.picture IS NULL) <> (NEW.picture_key IS NULL) OR length(NEW.picture) > ${LONGEST}
   BEGIN SELECT RAISE(ABORT, '${WALL}'); END`,
);

const onPostgres = `ALTER TABLE pps_clients ADD CONSTRAINT ${WALL}
  CHECK ((picture IS NULL) = (picture_key IS NULL) AND length(picture) <= ${LONGEST})`;

/** A picture has an address, and an address a picture; after each schema sync, idempotent. */
export const installPictureWall = async (strapi: Core.Strapi): Promise<void> => {
  const db = database(strapi);
  if (!isPostgres(strapi)) {
    for (const statement of onSqlite) await db.raw(statement);
    return;
  }
  const known: unknown = await db('pg_constraint').where({ conname: WALL }).first('oid');
  if (known === undefined) await db.raw(onPostgres);
};
