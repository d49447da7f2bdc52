import { createHash, randomBytes } from 'node:crypto';
import type { App } from '../platform/app';
import { MINUTE } from '../platform/clock';
import {
  database,
  inTransaction,
  readInstant,
  writeInstant,
  type Db,
  type Transaction,
} from '../platform/database';
import type { ServiceId } from '../platform/ids';
import { checkStart, withNearest } from './check-start';
import type { OwnTime } from './read-taken-time';
import type { StoredReservation } from './reservation-row';
import { asOneBlock } from './rules/as-one-block';
import { giveUpReservation, lockCalendars, reserveTimes } from './reserve-time';
import { readServiceSchedule } from './service-schedule';

/** How long a start is kept for somebody who is choosing or paying. */
export const HOLD_MINUTES = 10;

/** A start that is kept for whoever holds the token. Instants in ms, UTC. */
export interface Hold {
  token: string;
  serviceId: ServiceId;
  startsAt: number;
  /** Of how many sessions that follow each other; and when the last of them ends. */
  hours: number;
  endsAt: number;
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

/** The same choice of the same start has the same token; without a key it is a new one each time. */
const tokenFor = (key: string | null, serviceId: ServiceId, startsAt: number): string =>
  key !== null && /^[\w-]{20,64}$/u.test(key)
    ? createHash('sha256').update(`${key} ${serviceId} ${startsAt}`).digest('base64url')
    : randomBytes(24).toString('base64url');

/** The holds of a service that still count, among those whose tokens somebody has. */
const findOwnHolds = (
  db: Db,
  app: App,
  { serviceId, tokens }: { serviceId: ServiceId; tokens: readonly string[] },
): Promise<StoredReservation[]> =>
  db('pps_reservations')
    .where({ kind: 'hold', service_id: serviceId })
    .whereIn('token_hash', tokens.map(holdHash))
    .where('held_until', '>', writeInstant(app.clock.now()))
    .orderBy('id')
    .select<StoredReservation[]>('*');

/** Somebody's wish to have a start kept. */
interface HoldWish {
  serviceId: ServiceId;
  /** ms, UTC */
  startsAt: number;
  /** How many sessions that follow each other from then on; one, where it is left out. */
  hours?: number;
  /** A secret of the form in which the start was chosen: sent twice, it keeps the start once. */
  key?: string | null;
  /** Tokens of what the same person keeps of this service; given up in the same transaction. */
  instead?: readonly string[];
}

/**
 * Keeps a start on offer for ten minutes for somebody who is filling in the rest; no account is needed. Who keeps that
 * very start already keeps it under the same token, for ten minutes from now, and as many hours as they want now. Where
 * these cannot be had, everything stays as it was.
 * @throws Refusal NOT_FOUND, SERVICE_DISABLED, HOST_NOT_AVAILABLE and those of `checkStart`, with `nearest`
 */
export const holdStart = async (
  app: App,
  { serviceId, startsAt, hours = 1, key = null, instead = [] }: HoldWish,
): Promise<Hold> => {
  const db = database(app.strapi);
  const schedule = asOneBlock(await readServiceSchedule(db, serviceId), hours);
  const endsAt = startsAt + schedule.durationMinutes * MINUTE;
  const heldUntil = app.clock.now() + HOLD_MINUTES * MINUTE;
  const fresh = tokenFor(key, serviceId, startsAt);
  const tokens = [fresh, ...instead];
  const mine = { serviceId, tokens };
  const readSchedule = () => Promise.resolve(schedule);
  // Asked only of whoever is refused: what the transaction found has been rolled back with it.
  const readOwn = async (): Promise<OwnTime> => {
    const former = await findOwnHolds(db, app, mine);
    return { tokenHashes: former.flatMap(({ token_hash }) => token_hash ?? []) };
  };
  const token = await withNearest(app, { readSchedule, startsAt, readOwn }, () =>
    inTransaction(app.strapi, async (trx) => {
      await lockCalendars(trx, null, schedule.hostId);
      const kept = await findOwnHolds(trx, app, mine);
      const same = kept.find((hold) => readInstant(hold.starts_at) === startsAt);
      for (const { id } of kept) await giveUpReservation(trx, id);
      await checkStart(trx, app, schedule, { startsAt });
      const keptUnder = tokens.find((one) => holdHash(one) === same?.token_hash) ?? fresh;
      await reserveTimes(trx, app, [
        {
          kind: 'hold',
          hostId: schedule.hostId,
          clientId: null,
          serviceId,
          sessionId: null,
          startsAt,
          endsAt,
          bufferBeforeMinutes: schedule.rules.bufferBeforeMinutes,
          bufferAfterMinutes: schedule.rules.bufferAfterMinutes,
          heldUntil,
          tokenHash: holdHash(keptUnder),
          hours,
        },
      ]);
      return keptUnder;
    }),
  );
  return { token, serviceId, startsAt, hours, endsAt, heldUntil };
};

/** A hold that still counts, or null. */
export const readHold = async (app: App, token: string): Promise<Hold | null> => {
  const row = await findHold(database(app.strapi), app, token);
  if (!row) return null;
  return {
    token,
    serviceId: row.service_id,
    startsAt: readInstant(row.starts_at),
    hours: row.hours ?? 1,
    endsAt: readInstant(row.ends_at),
    heldUntil: readInstant(row.held_until) ?? 0,
  };
};

/** Makes the time of a hold free at once, for somebody who has thought better of it. */
export const giveUpHold = async (app: App, token: string): Promise<void> =>
  inTransaction(app.strapi, async (trx) => {
    await releaseHold(trx, app, token);
  });
