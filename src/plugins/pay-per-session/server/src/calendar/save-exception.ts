import {
  MOST_EXCEPTIONS,
  type DayWindow,
  type ExceptionInput,
  type HoursView,
  type OrdinaryDatesInput,
} from '../../../shared/contracts/hours';
import type { App } from '../platform/app';
import { database, insertRows, readJson, type Db, type Transaction } from '../platform/database';
import { invalid, Refusal } from '../platform/errors';
import type { HostId } from '../platform/ids';
import { changeHours } from './change-hours';
import { readHours, storedWindows } from './read-hours';
import { dateIn, dateOf, dayOf } from './rules/calendar-day';
import { showHours } from './show-hours';

interface Dates {
  from: string;
  until: string;
}

interface Said {
  windows: readonly DayWindow[];
  note: string;
}

/** What of these dates is still to come; a page left open over midnight may name one that is over. */
const stillToCome = async (
  app: App,
  hostId: HostId,
  { from, until }: Dates,
): Promise<Dates & { today: string }> => {
  const now = app.clock.now();
  const { timeZone } = await readHours(database(app.strapi), hostId, { from: now, to: now });
  const today = dateIn(timeZone, now);
  if (until < today) throw invalid({ until: { key: 'dateInPast' } });
  return { from: from < today ? today : from, until, today };
};

const datesIn = ({ from, until }: Dates): string[] => {
  const first = dayOf(from);
  return Array.from({ length: dayOf(until) - first + 1 }, (_, index) => dateOf(first + index));
};

const exceptionsOn = (db: Db, hostId: HostId, { from, until }: Dates) =>
  db('pps_date_exceptions').where({ host_id: hostId }).whereBetween('date', [from, until]);

/** Whether every one of these dates says exactly this; with `null`, whether none says anything. */
const isSaid = async (db: Db, hostId: HostId, dates: Dates, said: Said | null): Promise<boolean> => {
  const stored = await exceptionsOn(db, hostId, dates).select<{ windows: unknown; note: string | null }[]>(
    'windows',
    'note',
  );
  if (said === null) return stored.length === 0;
  const plain = (windows: unknown): string =>
    JSON.stringify(storedWindows.parse(windows).map(({ from, until }) => [from, until]));
  const wanted = plain(said.windows);
  return (
    stored.length === datesIn(dates).length &&
    stored.every(({ windows, note }) => plain(readJson(windows)) === wanted && (note ?? '') === said.note)
  );
};

const refuseTooMany = async (trx: Transaction, hostId: HostId, from: string): Promise<void> => {
  const row = await trx('pps_date_exceptions')
    .where({ host_id: hostId })
    .where('date', '>=', from)
    .count({ total: '*' })
    .first<{ total: number | string } | undefined>();
  if (Number(row?.total ?? 0) > MOST_EXCEPTIONS)
    throw new Refusal('TOO_MANY_EXCEPTIONS', { most: MOST_EXCEPTIONS });
};

/**
 * Says of each date from `from` to `until` (of the host's calendar) other hours than the week's, or none at all,
 * in place of what was said of it before; dates of `replaces` that are to come get their ordinary hours back.
 * @throws Refusal STALE_HOURS, TOO_MANY_EXCEPTIONS, NOT_FOUND, INVALID_INPUT for dates that are over
 */
export const saveException = async (
  app: App,
  hostId: HostId,
  { windows, note, replaces, revision, ...asked }: ExceptionInput,
): Promise<HoursView> => {
  const now = app.clock.now();
  const dates = await stillToCome(app, hostId, asked);
  await changeHours(app, {
    hostId,
    revision,
    isDone: (db) => isSaid(db, hostId, dates, { windows, note }),
    write: async (trx) => {
      if (replaces) await exceptionsOn(trx, hostId, replaces).where('date', '>=', dates.today).delete();
      await exceptionsOn(trx, hostId, dates).delete();
      const rows = datesIn(dates).map((date) => ({
        host_id: hostId,
        date,
        windows: JSON.stringify(windows),
        note,
      }));
      await insertRows(trx, 'pps_date_exceptions', now, rows);
      await refuseTooMany(trx, hostId, dates.today);
    },
  });
  return showHours(app, hostId);
};

/**
 * Gives dates their ordinary hours back.
 * @throws Refusal STALE_HOURS, NOT_FOUND, INVALID_INPUT for dates that are over
 */
export const removeException = async (
  app: App,
  hostId: HostId,
  { revision, ...asked }: OrdinaryDatesInput,
): Promise<HoursView> => {
  const dates = await stillToCome(app, hostId, asked);
  await changeHours(app, {
    hostId,
    revision,
    isDone: (db) => isSaid(db, hostId, dates, null),
    write: async (trx) => {
      await exceptionsOn(trx, hostId, dates).delete();
    },
  });
  return showHours(app, hostId);
};
