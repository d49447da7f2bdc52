import type { App } from '../platform/app';
import { readInstant, type StoredInstant, type Transaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import { takePlace, type PlaceTaker } from './places';

/** A place of a month a session has; `heldUntil` (ms, UTC) is when the answer it waits for is due, null for good. */
export interface TakenPlace {
  /** `2026-11` */
  month: string;
  number: number;
  heldUntil: number | null;
}

/** The places a session has, for putting them back. */
export const readPlaces = async (trx: Transaction, sessionId: SessionId): Promise<TakenPlace[]> => {
  const rows = await trx('pps_introduction_places')
    .where({ session_id: sessionId })
    .orderBy('month')
    .select<{ month: string; place: number; held_until: StoredInstant | null }[]>(
      'month',
      'place',
      'held_until',
    );
  return rows.map(({ month, place, held_until }) => ({
    month,
    number: place,
    heldUntil: readInstant(held_until),
  }));
};

/**
 * Makes these the places of a session, in the transaction that undoes the step which changed them: the numbers they had
 * if nobody has taken them meanwhile, else others of the same months. Behind `lockCalendars`, in order of the months.
 * @throws Refusal INTRODUCTIONS_USED_UP where all places of a month have been taken by then
 */
export const restorePlaces = async (
  trx: Transaction,
  app: App,
  taker: PlaceTaker,
  places: readonly TakenPlace[],
): Promise<void> => {
  const own = { session_id: taker.sessionId };
  const months = places.map(({ month }) => month);
  await trx('pps_introduction_places').where(own).whereNotIn('month', months).delete();
  const had = await trx('pps_introduction_places').where(own).pluck<string[]>('month');
  const { introsPerMonth: limit } = await readSettings(app.strapi);
  for (const { month, number, heldUntil: until } of places)
    if (!had.includes(month)) await takePlace(trx, app, taker, { month, until, limit, number });
};
