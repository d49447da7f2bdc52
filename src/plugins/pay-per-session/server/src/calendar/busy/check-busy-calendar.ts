import type { App } from '../../platform/app';
import { DAY, MINUTE } from '../../platform/clock';
import {
  database,
  inTransaction,
  insertRows,
  readInstant,
  writeInstant,
  type Transaction,
} from '../../platform/database';
import { checkDelay } from '../rules/check-delay';
import { FeedProblem } from '../rules/feed-problem';
import type { Stretch } from '../rules/join-times';
import type { BusyTimes } from '../rules/read-busy-times';
import type { StoredBusyCalendar } from './busy-calendar-row';
import { fetchFeed, type Feed } from './fetch-feed';
import { inTurnOf } from './in-turn';
import { EVERY_NETWORK, PUBLIC_NETWORK } from './network';
import { readInThread } from './read-in-thread';

/**
 * How long one check may keep a calendar to itself, longer than fetching or reading may take. It begins anew when the
 * reading does, which may have to wait for others.
 */
export const LEASE = 3 * MINUTE;
/** Past events matter to nobody; nothing is booked further ahead than a year. */
const BEFORE = DAY;
const AHEAD = 400 * DAY;
/** Repetitions are followed into the future again after this time, even of a calendar that has not changed. */
const EXPAND_EVERY = 7 * DAY;
/** Rows of one insert; databases take so many values and no more. */
const CHUNK = 400;

type Reading = { kind: 'unchanged' } | (Extract<Feed, { kind: 'changed' }> & BusyTimes & { zone: string });

/** The number of checks is what rivals compare: who raises it has the calendar until the lease ends. */
const takeCalendar = async (app: App, calendar: StoredBusyCalendar): Promise<boolean> => {
  const now = app.clock.now();
  const taken = await database(app.strapi)('pps_busy_calendars')
    .where({ id: calendar.id, checks: calendar.checks })
    .andWhere((free) => void free.whereNull('leased_until').orWhere('leased_until', '<=', writeInstant(now)))
    .update({ leased_until: writeInstant(now + LEASE), checks: calendar.checks + 1 });
  return taken === 1;
};

/** Whether it is still ours when the reading begins: not removed, nor taken by another since the lease ended. */
const keepLease = async (app: App, { id, checks }: StoredBusyCalendar): Promise<boolean> => {
  const kept = await database(app.strapi)('pps_busy_calendars')
    .where({ id, checks: checks + 1 })
    .update({ leased_until: writeInstant(app.clock.now() + LEASE) });
  return kept === 1;
};

const hostZone = async (app: App, calendar: StoredBusyCalendar): Promise<string> => {
  const host = await database(app.strapi)('pps_hosts')
    .where({ id: calendar.host_id })
    .first<{ time_zone: string | null } | undefined>('time_zone');
  return host?.time_zone ?? 'UTC';
};

/** Null when the calendar is no longer ours to read. */
const readCalendar = async (app: App, calendar: StoredBusyCalendar): Promise<Reading | null> => {
  const now = app.clock.now();
  const zone = await hostZone(app, calendar);
  const expandedAt = readInstant(calendar.expanded_at);
  const stillExpanded = zone === calendar.read_zone && expandedAt !== null && now - expandedAt < EXPAND_EVERY;
  const known = stillExpanded ? calendar : { etag: null, last_modified: null };
  const feed = await fetchFeed(
    { address: calendar.address, etag: known.etag, lastModified: known.last_modified },
    app.config.allowPrivateCalendars ? EVERY_NETWORK : PUBLIC_NETWORK,
  );
  if (feed.kind === 'unchanged') return feed;
  const window = { zone, from: now - BEFORE, until: now + AHEAD };
  const read = await readInThread(feed.text, window, () => keepLease(app, calendar));
  return read && { ...feed, ...read, zone };
};

const replaceTimes = async (
  trx: Transaction,
  app: App,
  { id, host_id }: StoredBusyCalendar,
  times: readonly Stretch[],
): Promise<void> => {
  await trx('pps_busy_times').where({ busy_calendar_id: id }).delete();
  for (let first = 0; first < times.length; first += CHUNK) {
    const rows = times.slice(first, first + CHUNK).map(({ startsAt, endsAt }) => ({
      host_id,
      busy_calendar_id: id,
      starts_at: writeInstant(startsAt),
      ends_at: writeInstant(endsAt),
    }));
    await insertRows(trx, 'pps_busy_times', app.clock.now(), rows);
  }
};

/** Nothing is written when the calendar was removed meanwhile, or taken over by another. */
const keepReading = async (app: App, calendar: StoredBusyCalendar, reading: Reading): Promise<void> => {
  const now = writeInstant(app.clock.now());
  await inTransaction(app.strapi, async (trx) => {
    const kept = await trx('pps_busy_calendars')
      .where({ id: calendar.id, checks: calendar.checks + 1 })
      .update({
        state: 'ok',
        problem: null,
        failures: 0,
        checked_at: now,
        read_at: now,
        due_at: writeInstant(app.clock.now() + checkDelay(0)),
        leased_until: null,
        ...(reading.kind === 'unchanged'
          ? {}
          : {
              etag: reading.etag,
              last_modified: reading.lastModified,
              read_zone: reading.zone,
              unreadable_events: reading.unreadable,
              expanded_at: now,
            }),
      });
    if (kept === 1 && reading.kind === 'changed') await replaceTimes(trx, app, calendar, reading.times);
  });
};

/** The times last read stay as they are: a calendar that cannot be read is not an empty one. */
const keepProblem = async (app: App, calendar: StoredBusyCalendar, problem: FeedProblem): Promise<void> => {
  const failures = calendar.failures + 1;
  app.strapi.log.info(
    `Busy calendar ${calendar.id} could not be read (${problem.code}), ${failures} in a row.`,
  );
  await database(app.strapi)('pps_busy_calendars')
    .where({ id: calendar.id, checks: calendar.checks + 1 })
    .update({
      state: 'failing',
      problem: JSON.stringify({ code: problem.code, facts: problem.facts }),
      failures,
      checked_at: writeInstant(app.clock.now()),
      due_at: writeInstant(app.clock.now() + checkDelay(failures)),
      leased_until: null,
    });
};

const check = async (app: App, calendar: StoredBusyCalendar): Promise<void> => {
  if (!(await takeCalendar(app, calendar))) return;
  let reading: Reading | null;
  try {
    reading = await readCalendar(app, calendar);
  } catch (error) {
    if (!(error instanceof FeedProblem)) throw error;
    await keepProblem(app, calendar, error);
    return;
  }
  if (reading) await keepReading(app, calendar, reading);
};

/**
 * Reads one calendar, unless it was read, or is being read, since the row was; keeps what it says, or why it could not
 * be read. One calendar of a host at a time.
 */
export const checkBusyCalendar = (app: App, calendar: StoredBusyCalendar): Promise<void> =>
  inTurnOf(app, calendar.host_id, () => check(app, calendar));
