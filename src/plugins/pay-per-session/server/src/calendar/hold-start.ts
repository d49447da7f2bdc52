import { createHash, randomBytes } from 'node:crypto';
import type { App } from '../platform/app';
import { MINUTE } from '../platform/clock';
import { database, inTransaction, readInstant, type Db, type Transaction } from '../platform/database';
import type { ServiceId } from '../platform/ids';
import { checkStart, withNearest } from './check-start';
import type { StoredReservation } from './reservation-row';
import { giveUpReservation, lockCalendars, reserveTimes } from './reserve-time';
import { readServiceSchedule } from './service-schedule';

/** How long a start is kept for somebody who is choosing or paying. */
export const HOLD_MINUTES = 10;

/** A start that is kept for whoever holds the token. Instants in ms, UTC. */
export interface Hold {
  token: string;
  serviceId: ServiceId;
  startsAt: number;
  heldUntil: number;
}

/** What the database keeps of a hold's token. */
export const holdHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

const findHold = async (db: Db, app: App, token: string): Promise<StoredReservation | null> => {
  const row = await db('pps_reservations')
    .where({ kind: 'hold', token_hash: holdHash(token) })
    .first<StoredReservation | undefined>();
  const heldUntil = readInstant(row?.held_until);
  return row && heldUntil !== null && heldUntil > app.clock.now() ? row : null;
};

/**
 * Gives a hold up in the transaction that takes its time for good, or another one.
 * @returns whether it was still held
 */
export const releaseHold = async (trx: Transaction, app: App, token: string): Promise<boolean> => {
  const hold = await findHold(trx, app, token);
  if (hold) await giveUpReservation(trx, hold.id);
  return hold !== null;
};

/**
 * Keeps a start on offer for ten minutes for somebody who is filling in the rest; no account is needed. `instead` is
 * their former hold, given up in the same transaction.
 * @throws Refusal NOT_FOUND, SERVICE_DISABLED, HOST_NOT_AVAILABLE and those of `checkStart`, with `nearest`
 */
export const holdStart = async (
  app: App,
  { serviceId, startsAt, instead }: { serviceId: ServiceId; startsAt: number; instead?: string | null },
): Promise<Hold> => {
  const schedule = await readServiceSchedule(database(app.strapi), serviceId);
  const token = randomBytes(24).toString('base64url');
  const heldUntil = app.clock.now() + HOLD_MINUTES * MINUTE;
  const own = instead ? { tokenHash: holdHash(instead) } : undefined;
  await withNearest(app, { readSchedule: () => Promise.resolve(schedule), startsAt, own }, () =>
    inTransaction(app.strapi, async (trx) => {
      await lockCalendars(trx, null, schedule.hostId);
      if (instead) await releaseHold(trx, app, instead);
      await checkStart(trx, app, schedule, { startsAt });
      await reserveTimes(trx, app, [
        {
          kind: 'hold',
          hostId: schedule.hostId,
          clientId: null,
          serviceId,
          sessionId: null,
          startsAt,
          endsAt: startsAt + schedule.durationMinutes * MINUTE,
          bufferBeforeMinutes: schedule.rules.bufferBeforeMinutes,
          bufferAfterMinutes: schedule.rules.bufferAfterMinutes,
          heldUntil,
          tokenHash: holdHash(token),
        },
      ]);
    }),
  );
  return { token, serviceId, startsAt, heldUntil };
};

/** A hold that still counts, or null. */
export const readHold = async (app: App, token: string): Promise<Hold | null> => {
  const row = await findHold(database(app.strapi), app, token);
  if (!row) return null;
  return {
    token,
    serviceId: row.service_id,
    startsAt: readInstant(row.starts_at),
    heldUntil: readInstant(row.held_until) ?? 0,
  };
};

/** Makes the time of a hold free at once, for somebody who has thought better of it. */
export const giveUpHold = async (app: App, token: string): Promise<void> =>
  inTransaction(app.strapi, async (trx) => {
    await releaseHold(trx, app, token);
  });
