import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { sayRefusal } from '../../../shared/words';
import type { App } from '../platform/app';
import { database, isPostgres } from '../platform/database';
import { uid } from '../platform/plugin-id';

const TABLE = 'pps_services';
const SERVICE = uid('service');

const refuse = (): never => {
  throw new errors.ApplicationError(sayRefusal('en', 'SERVICE_CANNOT_BE_DELETED'), {
    code: 'SERVICE_CANNOT_BE_DELETED',
    facts: {},
    fields: {},
  });
};

const ON_SQLITE = [
  `CREATE TRIGGER IF NOT EXISTS ${TABLE}_never_deleted BEFORE DELETE ON ${TABLE}
   BEGIN SELECT RAISE(ABORT, 'SERVICE_CANNOT_BE_DELETED'); END`,
];

const ON_POSTGRES = [
  `CREATE OR REPLACE FUNCTION ${TABLE}_refuse_delete() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION 'SERVICE_CANNOT_BE_DELETED'; END $$`,
  `DROP TRIGGER IF EXISTS ${TABLE}_never_deleted ON ${TABLE}`,
  `CREATE TRIGGER ${TABLE}_never_deleted BEFORE DELETE ON ${TABLE}
   FOR EACH ROW EXECUTE FUNCTION ${TABLE}_refuse_delete()`,
  `DROP TRIGGER IF EXISTS ${TABLE}_never_truncated ON ${TABLE}`,
  `CREATE TRIGGER ${TABLE}_never_truncated BEFORE TRUNCATE ON ${TABLE}
   FOR EACH STATEMENT EXECUTE FUNCTION ${TABLE}_refuse_delete()`,
];

/** The database's own refusal, whoever asks. Written anew after each schema sync: SQLite drops it when it rebuilds the table. */
export const installDeleteTriggers = async (strapi: Core.Strapi): Promise<void> => {
  const db = database(strapi);
  await db.transaction(async (trx) => {
    for (const statement of isPostgres(strapi) ? ON_POSTGRES : ON_SQLITE) await trx.raw(statement);
  });
};

/** Says the same in a sentence before the database is asked: for documents and for the query engine. */
export const refuseDeletingServices = ({ strapi }: App): void => {
  strapi.documents.use((context, next) =>
    context.uid === SERVICE && context.action === 'delete' ? refuse() : next(),
  );
  strapi.db.lifecycles.subscribe({ models: [SERVICE], beforeDelete: refuse, beforeDeleteMany: refuse });
};
