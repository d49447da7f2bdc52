import type { App } from '../platform/app';
import { MINUTE } from '../platform/clock';
import { readInstant, writeInstant, type Transaction } from '../platform/database';
import type { ReservationId } from '../platform/ids';
import type { StoredReservation } from './reservation-row';
import { removeLapsed } from './reserve-time';
import { ticksOf } from './rules/ticks';

/** Minutes of a host's time before and after a session. */
interface Buffers {
  before: number;
  after: number;
}

/** The buffers that a reservation keeps. */
export const readBuffers = (row: StoredReservation): Buffers => ({
  before: (readInstant(row.starts_at) - readInstant(row.blocks_from)) / MINUTE,
  after: (readInstant(row.blocks_until) - readInstant(row.ends_at)) / MINUTE,
});

const hostClaims = (trx: Transaction, ticks: readonly number[], row: StoredReservation) =>
  trx('pps_time_claims')
    .where({ party: 'host', party_id: row.host_id, reservation_id: row.id })
    .whereIn('tick', [...ticks]);

/** Claims these ticks of the host too, or none of them. */
const claimAll = async (
  trx: Transaction,
  ticks: readonly number[],
  row: StoredReservation,
): Promise<boolean> => {
  if (ticks.length === 0) return true;
  const claimed = await trx('pps_time_claims')
    .insert(ticks.map((tick) => ({ party: 'host', party_id: row.host_id, tick, reservation_id: row.id })))
    .onConflict(['party', 'party_id', 'tick'])
    .ignore()
    .returning<{ tick: number }[]>('tick');
  if (claimed.length === ticks.length) return true;
  await hostClaims(
    trx,
    claimed.map(({ tick }) => tick),
    row,
  ).delete();
  return false;
};

/** Ticks of one span that are not in the other. */
const without = (ticks: readonly number[], others: readonly number[]): number[] => {
  const taken = new Set(others);
  return ticks.filter((tick) => !taken.has(tick));
};

/**
 * Gives a reservation other buffers (minutes; a side that is not named stays as it is), or leaves it as it was. Smaller
 * ones are always to be had; larger ones where nobody else has that time of the host. Behind `lockCalendars`, which
 * keeps rivals from taking it meanwhile; nothing is thrown where it is not free.
 */
export const changeBuffers = async (
  trx: Transaction,
  app: App,
  id: ReservationId,
  wanted: Partial<Buffers>,
): Promise<void> => {
  const row = await trx('pps_reservations').where({ id }).first<StoredReservation>();
  const has = readBuffers(row);
  const { before, after } = { ...has, ...wanted };
  if (before === has.before && after === has.after) return;
  const [startsAt, endsAt] = [readInstant(row.starts_at), readInstant(row.ends_at)];
  const [from, until] = [startsAt - before * MINUTE, endsAt + after * MINUTE];
  const had = ticksOf(readInstant(row.blocks_from), readInstant(row.blocks_until));
  const needed = ticksOf(from, until);
  const gained = without(needed, had);
  if (gained.length > 0) {
    const asked = { hostId: row.host_id, clientId: null, startsAt, endsAt };
    const buffers = { bufferBeforeMinutes: before, bufferAfterMinutes: after };
    await removeLapsed(trx, app.clock.now(), [{ ...asked, ...buffers }]);
  }
  if (!(await claimAll(trx, gained, row))) return;
  await hostClaims(trx, without(had, needed), row).delete();
  await trx('pps_reservations')
    .where({ id })
    .update({ blocks_from: writeInstant(from), blocks_until: writeInstant(until) });
};
