import { installSearchIndex } from '../../src/plugins/pay-per-session/server/src/sessions/install-search-index';
import { installSessionLists } from '../../src/plugins/pay-per-session/server/src/sessions/install-session-lists';
import { onPostgres } from '../../tests/harness/test-database';
import type { Host, RunningApp } from '../../tests/harness';

/*
 * Sessions by the hundred thousand, in one statement: five years of history, a few hundred to come, and some that wait
 * for somebody. Each database makes the rows itself.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const END_OF_DAYS = Date.UTC(9999, 11, 31);
const FIRST_NAMES = ['Ada', 'Özge', 'Ben', 'Carla', 'Dmitri', 'Emine', 'Farid', 'Grace', 'Hiro', 'Ines'];
const DESCRIPTION =
  'Fifty minutes of listening to somebody who is about to change something in life. '.repeat(8);
/** What is sold; the sessions name ids from 1 on. */
export const SERVICES = [
  'Listening',
  'Career talk',
  'Second opinion',
  'First steps',
  'Exam nerves',
  'Moving abroad',
];

export interface Batch {
  /** Numbers of the rows: from, up to and including. */
  from: number;
  to: number;
  /** Expressions for the ids of host and service, of the row's number `n`. */
  host: string;
  service: string;
  clients: number;
}

const series = (from: number, to: number): string =>
  onPostgres()
    ? `generate_series(${from}::bigint, ${to}::bigint) as series(n)`
    : `(with recursive series(n) as (select ${from} union all select n + 1 from series where n < ${to}) select n from series)`;

const instant = (milliseconds: string): string =>
  onPostgres() ? `to_timestamp((${milliseconds}) / 1000.0)` : `(${milliseconds})`;

const hex = (number: string): string =>
  onPostgres() ? `upper(lpad(to_hex(${number}), 8, '0'))` : `printf('%08X', ${number})`;

const oneOf = (names: readonly string[], number: string): string =>
  `case (${number}) % ${names.length} ${names.map((name, index) => `when ${index} then '${name}'`).join(' ')} end`;

/** Adds clients with these ids. */
export const fillClients = async ({ strapi, clock }: RunningApp, from: number, to: number): Promise<void> => {
  const now = instant(String(clock.now()));
  await strapi.db.connection.raw(
    `insert into pps_clients (id, document_id, created_at, updated_at, published_at, user_id, display_name, time_zone, locale)
     select n, 'client-' || n, ${now}, ${now}, ${now}, n,
       ${oneOf(FIRST_NAMES, 'n')} || ' ' || ${hex('(n * 2654435761) % 4294967296')}, 'America/New_York', 'en'
     from ${series(from, to)}`,
  );
};

/** Adds hosts with these ids. */
export const fillHosts = async ({ strapi, clock }: RunningApp, from: number, to: number): Promise<void> => {
  const now = instant(String(clock.now()));
  await strapi.db.connection.raw(
    `insert into pps_hosts (id, document_id, created_at, updated_at, published_at, slug, display_name, time_zone)
     select n, 'host-' || n, ${now}, ${now}, ${now}, 'host-of-many-' || n, 'Host Of Many ' || n, 'Europe/Berlin'
     from ${series(from, to)}`,
  );
};

/** There are none; those of sessions that were really sold come before. */
const FIRST_ORDER = 1_000_000;

const HISTORY = [
  ...Array<string>(14).fill('delivered'),
  'client_absent',
  'host_absent',
  'cancelled',
  'declined',
  'expired',
  'withdrawn',
];

/** Of 1,000 sessions three are to come, two wait for their outcome, and one for a date, an answer or an operator. */
const status = `case when n % 1000 < 5 then 'scheduled' when n % 1000 = 5 then
  ${oneOf(['unscheduled', 'requested', 'disputed'], 'n / 1000')} else ${oneOf(HISTORY, 'n')} end`;

/** Adds sessions, each of the hour of its number: most of them long over. */
export const fillSessions = async (
  { strapi, clock }: RunningApp,
  { from, to, host, service, clients }: Batch,
): Promise<void> => {
  const now = Math.floor(clock.now() / HOUR) * HOUR;
  const past = `${now} - (1 + n % 43800) * ${HOUR}`;
  const start = `case when n % 1000 < 3 then ${now} + (1 + n / 1000 % 500) * ${HOUR}
    when n % 1000 < 5 then ${now} - (2 + n / 1000 % 200) * ${HOUR} else ${past} end`;
  // Indexes are built faster than kept, and the two columns of the triggers stand in the rows.
  const db = strapi.db.connection;
  if (!onPostgres()) await db.raw('pragma cache_size = -500000');
  for (const index of ['host_list', 'list', 'host_live', 'live', 'host_settled', 'settled', 'held'])
    await db.raw(`drop index pps_sessions_${index}`);
  await db.raw('drop index if exists pps_sessions_search');
  for (const trigger of onPostgres() ? ['listed'] : ['insert_listed', 'update_listed'])
    await db.raw(`drop trigger pps_sessions_${trigger} ${onPostgres() ? 'on pps_sessions' : ''}`);
  const undated = `n % 1000 = 5 and (n / 1000) % 3 = 0`;
  await strapi.db.connection.raw(
    `insert into pps_sessions (document_id, created_at, updated_at, published_at, reference, status, host_id, client_id,
       service_id, order_id, kind, service_name, service_description, price_amount, currency, duration_minutes, agreeing,
       location, funding_kind, sold_at, starts_at, ends_at, closed_at, respond_by, revision,
       listed_at, search_text)
     select made.*, coalesce(starts_at, closed_at, ${instant(String(END_OF_DAYS))}),
       lower(reference || ' ' || service_name || ' ' || client.display_name)
     from (select 'session-' || n as document_id, ${instant(past)}, ${instant(past)}, ${instant(past)},
       ${hex('(n * 2654435761) % 4294967296')} as reference, ${status}, ${host}, 1000 + (n * 7919) % ${clients} as client_id,
       ${service}, ${FIRST_ORDER} + n, case when n % 50 = 7 then 'introduction' else 'regular' end, ${oneOf(SERVICES, 'n')} as service_name, '${DESCRIPTION}', 6000, 'USD', 50, 'booked', 'online',
       case when n % 10 = 0 then 'free' else 'card' end, ${instant(`${past} - ${7 * DAY}`)},
       case when ${undated} then null else ${instant(start)} end as starts_at,
       case when ${undated} then null else ${instant(`${start} + ${HOUR}`)} end,
       case when n % 1000 <= 5 then null else ${instant(past)} end as closed_at,
       case when n % 1000 = 5 then ${instant(`${now + DAY}`)} end, 0
     from ${series(from, to)}) as made join pps_clients client on client.id = made.client_id`,
  );
  await installSessionLists(strapi);
  await installSearchIndex(strapi);
  if (!onPostgres()) await db.raw('pragma cache_size = -16000');
};

/** What PostgreSQL does by itself a while after much was written; SQLite does nothing. */
export const settle = async ({ strapi }: RunningApp): Promise<void> => {
  if (onPostgres()) await strapi.db.connection.raw('vacuum analyze pps_sessions');
};

export const hostIdOf = (host: Host): string => String(host.hostId);
