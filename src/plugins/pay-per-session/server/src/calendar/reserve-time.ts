import type { Party } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { MINUTE } from '../platform/clock';
import { insertRow, isPostgres, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, HostId, ReservationId, ServiceId, SessionId } from '../platform/ids';
import type { ReservationKind } from './reservation-row';
import { ticksOf } from './rules/ticks';

/** Time somebody wants; instants in ms, UTC. */
export interface WantedTime {
  kind: ReservationKind;
  hostId: HostId;
  clientId: ClientId | null;
  serviceId: ServiceId;
  sessionId: SessionId | null;
  startsAt: number;
  endsAt: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  /** Null keeps it for good. */
  heldUntil: number | null;
  tokenHash?: string;
  /** Of how many sessions that follow each other it is the time; one, where it is left out. */
  hours?: number;
}

/** The walls of PostgreSQL against overlapping reservations, by the party whose time they guard. */
export const OVERLAP_WALLS: Record<Party, string> = {
  host: 'pps_reservations_host_overlap',
  client: 'pps_reservations_client_overlap',
};

/**
 * Makes rivals for the time of these people wait here, before any of them has given up or taken any: a move gives
 * up and takes in one transaction, and two of them could otherwise wait for each other for ever. Always the client
 * before the host. SQLite has one writer and needs no lock.
 */
export const lockCalendars = async (
  trx: Transaction,
  clientId: ClientId | null,
  hostId: HostId,
): Promise<void> => {
  if (clientId !== null) await trx('pps_clients').where({ id: clientId }).forNoKeyUpdate().select('id');
  await trx('pps_hosts').where({ id: hostId }).forNoKeyUpdate().select('id');
};

const remove = async (trx: Transaction, ids: readonly ReservationId[]): Promise<void> => {
  if (ids.length === 0) return;
  await trx('pps_time_claims').whereIn('reservation_id', ids).delete();
  await trx('pps_reservations').whereIn('id', ids).delete();
};

/** Gives up all the time a session has taken, in the transaction that ends or moves it. */
export const giveUpTime = async (trx: Transaction, sessionId: SessionId): Promise<void> => {
  const ids = await trx('pps_reservations')
    .where({ session_id: sessionId })
    .orderBy('id')
    .forUpdate()
    .pluck<ReservationId[]>('id');
  await remove(trx, ids);
};

/** Gives up one reservation. Its own row before its claims, as everybody who takes time away does. */
export const giveUpReservation = async (trx: Transaction, id: ReservationId): Promise<void> => {
  await trx('pps_reservations').where({ id }).forUpdate().select('id');
  await remove(trx, [id]);
};

/** What of a host's and a client's time is looked at. */
type AskedTime = Omit<WantedTime, 'kind' | 'serviceId' | 'sessionId' | 'heldUntil' | 'tokenHash' | 'hours'>;

const blockedBy = (wanted: AskedTime) => ({
  from: wanted.startsAt - wanted.bufferBeforeMinutes * MINUTE,
  until: wanted.endsAt + wanted.bufferAfterMinutes * MINUTE,
});

/**
 * What has lapsed counts as gone for every reader; whoever needs its time takes it out of the way. All of it in one
 * statement, in the order of ids: two who did it bit by bit could wait for each other's rows.
 */
export const removeLapsed = async (
  trx: Transaction,
  now: number,
  wanted: readonly AskedTime[],
): Promise<void> => {
  const ids = await trx('pps_reservations')
    .where('held_until', '<=', writeInstant(now))
    .where((any) => {
      for (const time of wanted) {
        const { from, until } = blockedBy(time);
        void any.orWhere(
          (one) =>
            void one
              .where('blocks_from', '<', writeInstant(until))
              .where('blocks_until', '>', writeInstant(from))
              .where((either) => {
                void either.where('host_id', time.hostId);
                if (time.clientId !== null) void either.orWhere('client_id', time.clientId);
              }),
        );
      }
    })
    .orderBy('id')
    .forUpdate()
    .pluck<ReservationId[]>('id');
  await remove(trx, ids);
};

const claimFor = async (
  trx: Transaction,
  { party, partyId, from, until }: { party: Party; partyId: number; from: number; until: number },
  reservationId: ReservationId,
): Promise<void> => {
  const ticks = ticksOf(from, until);
  const claimed = await trx('pps_time_claims')
    .insert(ticks.map((tick) => ({ party, party_id: partyId, tick, reservation_id: reservationId })))
    .onConflict(['party', 'party_id', 'tick'])
    .ignore()
    .returning('tick');
  if (claimed.length < ticks.length) throw new Refusal('TIME_TAKEN', { party });
};

/** Whose time it was that PostgreSQL's wall refused to give twice; null for any other error. */
const partyRefused = (error: unknown): Party | null => {
  if (typeof error !== 'object' || error === null || !('constraint' in error)) return null;
  if (error.constraint === OVERLAP_WALLS.host) return 'host';
  return error.constraint === OVERLAP_WALLS.client ? 'client' : null;
};

const insertReservation = async (trx: Transaction, app: App, wanted: WantedTime): Promise<ReservationId> => {
  const { from: blocksFrom, until: blocksUntil } = blockedBy(wanted);
  try {
    const id = (await insertRow(trx, 'pps_reservations', app.clock.now(), {
      kind: wanted.kind,
      host_id: wanted.hostId,
      client_id: wanted.clientId,
      service_id: wanted.serviceId,
      session_id: wanted.sessionId,
      starts_at: writeInstant(wanted.startsAt),
      ends_at: writeInstant(wanted.endsAt),
      blocks_from: writeInstant(blocksFrom),
      blocks_until: writeInstant(blocksUntil),
      held_until: wanted.heldUntil === null ? null : writeInstant(wanted.heldUntil),
      token_hash: wanted.tokenHash ?? null,
      hours: wanted.hours ?? null,
    })) as ReservationId;
    const { clientId, startsAt: from, endsAt: until } = wanted;
    if (clientId !== null) await claimFor(trx, { party: 'client', partyId: clientId, from, until }, id);
    const host = { party: 'host', partyId: wanted.hostId, from: blocksFrom, until: blocksUntil } as const;
    await claimFor(trx, host, id);
    return id;
  } catch (error) {
    const party = isPostgres(app.strapi) ? partyRefused(error) : null;
    if (party === null) throw error;
    throw new Refusal('TIME_TAKEN', { party });
  }
};

/**
 * Takes every five minutes of these times for both people, the buffers for the host only, or nothing. The database
 * decides between rivals: a unique index on (party, tick), and on PostgreSQL an exclusion constraint on the whole time.
 * Call `lockCalendars` first.
 * @returns the reservations, in the order of the times
 * @throws Refusal TIME_TAKEN naming whose time is taken; the caller's transaction rolls back
 */
export const reserveTimes = async (
  trx: Transaction,
  app: App,
  wanted: readonly WantedTime[],
): Promise<ReservationId[]> => {
  if (wanted.length > 0) await removeLapsed(trx, app.clock.now(), wanted);
  const ids: ReservationId[] = [];
  for (const time of wanted) ids.push(await insertReservation(trx, app, time));
  return ids;
};
