import type { Knex } from 'knex';
import { dateIn } from '../calendar';
import type { App } from '../platform/app';
import { insertRowOnce, writeInstant, type Db, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, SessionId } from '../platform/ids';
import { readSettings, type Settings } from '../platform/settings';
import { firstOfNextMonth, monthOfDate } from './rules/calendar-month';

/*
 * A client has a few introductory sessions a calendar month, and each of them takes a place of its month: a row whose
 * (client, month, number) the database lets exist once. The month is that of the session's start in the site's zone.
 */

/** A session and the client whose places it takes. */
export interface PlaceTaker {
  sessionId: SessionId;
  clientId: ClientId;
}

/** The calendar month (`2026-11`) of an instant (ms, UTC), as the site counts. */
export const monthOf = ({ timeZone }: Settings, instant: number): string =>
  monthOfDate(dateIn(timeZone, instant));

/** A place counts until the answer it waits for was due; nobody has to tidy it up for that. */
const counting =
  (now: number) =>
  (query: Knex.QueryBuilder): void =>
    void query.whereNull('held_until').orWhere('held_until', '>', writeInstant(now));

/** How many of a client's places in these months are taken at `now` (ms, UTC). */
export const countPlaces = async (
  db: Db,
  clientId: ClientId,
  months: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await db('pps_introduction_places')
    .where({ client_id: clientId })
    .whereIn('month', months)
    .where(counting(now))
    .groupBy('month')
    .select<{ month: string; taken: number | string }[]>('month', db.raw('count(*) as taken'));
  return new Map(rows.map(({ month, taken }) => [month, Number(taken)]));
};

/** A place a session takes of a month; `until` (ms, UTC) is when the answer it waits for is due. */
interface WantedPlace {
  month: string;
  until: number | null;
  limit: number;
  /** The number it had once, if it is free. */
  number?: number;
}

const insertPlace = async (
  trx: Transaction,
  app: App,
  { sessionId, clientId }: PlaceTaker,
  { month, until, number }: { month: string; until: number | null; number: number },
): Promise<boolean> => {
  const row = {
    client_id: clientId,
    month,
    place: number,
    session_id: sessionId,
    held_until: until === null ? null : writeInstant(until),
  };
  const unique = ['client_id', 'month', 'place'];
  return (await insertRowOnce(trx, 'pps_introduction_places', app.clock.now(), row, unique)) !== null;
};

/** Takes one of a month's places, the lowest that is free. Behind `lockCalendars`. @throws Refusal INTRODUCTIONS_USED_UP */
export const takePlace = async (
  trx: Transaction,
  app: App,
  taker: PlaceTaker,
  { month, until, limit, number }: WantedPlace,
): Promise<void> => {
  const now = app.clock.now();
  const ofMonth = { client_id: taker.clientId, month };
  // Whoever needs the place of a request that was not answered in time takes it out of the way.
  await trx('pps_introduction_places').where(ofMonth).where('held_until', '<=', writeInstant(now)).delete();
  if (number !== undefined && (await insertPlace(trx, app, taker, { month, until, number }))) return;
  const taken = await trx('pps_introduction_places').where(ofMonth).pluck<number[]>('place');
  if (taken.length < limit) {
    for (let place = 1; place <= limit; place += 1) {
      if (taken.includes(place)) continue;
      if (await insertPlace(trx, app, taker, { month, until, number: place })) return;
    }
  }
  throw new Refusal('INTRODUCTIONS_USED_UP', {
    used: Math.max(taken.length, limit),
    limit,
    month,
    renewsOn: firstOfNextMonth(month),
  });
};

/** A time (ms, UTC) that a session keeps, until `heldUntil`, when its answer is due; null for good. */
export interface KeptStart {
  startsAt: number;
  heldUntil: number | null;
}

/** The last of these ends; null where one of them has none. */
export const lastEnd = (kept: readonly KeptStart[]): number | null => {
  const ends = kept.map(({ heldUntil }) => heldUntil);
  return ends.some((end) => end === null) ? null : Math.max(...ends.filter((end) => end !== null));
};

/**
 * Makes the months of these times the only ones in which a session takes a place, in the transaction that gives it its
 * times. What it has already it keeps. Always in order of the months, so that two of a client's never wait in a circle.
 * @throws Refusal INTRODUCTIONS_USED_UP with used, limit, month (`2026-11`) and the date renewsOn (`2026-12-01`)
 */
export const keepPlaces = async (
  trx: Transaction,
  app: App,
  taker: PlaceTaker,
  kept: readonly KeptStart[],
): Promise<void> => {
  const settings = await readSettings(app.strapi);
  const limit = settings.introsPerMonth;
  const monthly = kept.map((start) => ({ ...start, month: monthOf(settings, start.startsAt) }));
  const months = [...new Set(monthly.map(({ month }) => month))].sort();
  const own = { session_id: taker.sessionId };
  await trx('pps_introduction_places').where(own).whereNotIn('month', months).delete();
  for (const month of months) {
    const until = lastEnd(monthly.filter((start) => start.month === month));
    const had = await trx('pps_introduction_places')
      .where({ ...own, month })
      .update({ held_until: until === null ? null : writeInstant(until) });
    if (had === 0) await takePlace(trx, app, taker, { month, until, limit });
  }
};

/** Gives a session's places back, in the transaction that ends it. */
export const giveBackPlaces = async (trx: Transaction, sessionId: SessionId): Promise<void> => {
  await trx('pps_introduction_places').where({ session_id: sessionId }).delete();
};
