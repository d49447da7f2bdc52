import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { REFUSALS } from '../../../shared/refusals';
import { sayRefusal } from '../../../shared/words';
import type { App } from '../platform/app';
import { database, isPostgres } from '../platform/database';
import { uid } from '../platform/plugin-id';

/*
 * What is never deleted, by anyone, through any door. Services are disabled instead; people, sessions and money
 * are what happened, and everything else refers to them.
 */

interface Kept {
  uid: string;
  table: string;
  code: 'SERVICE_CANNOT_BE_DELETED' | 'RECORD_CANNOT_BE_DELETED';
}

const record = (name: string, table: string): Kept => ({
  uid: uid(name),
  table,
  code: 'RECORD_CANNOT_BE_DELETED',
});

const KEPT: Kept[] = [
  { uid: uid('service'), table: 'pps_services', code: 'SERVICE_CANNOT_BE_DELETED' },
  record('host', 'pps_hosts'),
  record('client', 'pps_clients'),
  record('order', 'pps_orders'),
  record('payment-event', 'pps_payment_events'),
  record('session', 'pps_sessions'),
  record('session-event', 'pps_session_events'),
  record('conversation', 'pps_conversations'),
  record('message', 'pps_messages'),
  record('message-report', 'pps_message_reports'),
];

const refuse = (code: Kept['code']): never => {
  const refusal = new errors.ApplicationError(sayRefusal('en', code), { code, facts: {}, fields: {} });
  throw Object.assign(refusal, { status: REFUSALS[code] });
};

const onSqlite = ({ table, code }: Kept): string[] => [
  `CREATE TRIGGER IF NOT EXISTS ${table}_never_deleted BEFORE DELETE ON ${table}
   BEGIN SELECT RAISE(ABORT, '${code}'); END`,
];

const onPostgres = ({ table, code }: Kept): string[] => [
  `CREATE OR REPLACE FUNCTION ${table}_refuse_delete() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION '${code}'; END $$`,
  `DROP TRIGGER IF EXISTS ${table}_never_deleted ON ${table}`,
  `CREATE TRIGGER ${table}_never_deleted BEFORE DELETE ON ${table}
   FOR EACH ROW EXECUTE FUNCTION ${table}_refuse_delete()`,
  `DROP TRIGGER IF EXISTS ${table}_never_truncated ON ${table}`,
  `CREATE TRIGGER ${table}_never_truncated BEFORE TRUNCATE ON ${table}
   FOR EACH STATEMENT EXECUTE FUNCTION ${table}_refuse_delete()`,
];

/** The database's own refusal, whoever asks. Written anew after each schema sync: SQLite drops it when it rebuilds the table. */
export const installDeleteTriggers = async (strapi: Core.Strapi): Promise<void> => {
  const statements = KEPT.flatMap(isPostgres(strapi) ? onPostgres : onSqlite);
  await database(strapi).transaction(async (trx) => {
    for (const statement of statements) await trx.raw(statement);
  });
};

/** Says the same in a sentence before the database is asked: for documents and for the query engine. */
export const refuseDeleting = ({ strapi }: App): void => {
  const codeOf = new Map(KEPT.map((kept) => [kept.uid, kept.code]));
  strapi.documents.use((context, next) => {
    const code = context.action === 'delete' ? codeOf.get(context.uid) : undefined;
    return code ? refuse(code) : next();
  });
  for (const { uid: model, code } of KEPT) {
    strapi.db.lifecycles.subscribe({
      models: [model],
      beforeDelete: () => refuse(code),
      beforeDeleteMany: () => refuse(code),
    });
  }
};
