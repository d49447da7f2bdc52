import type { Party } from '../../../shared/session-status';
import type { Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, HostId, SessionId } from '../platform/ids';
import { ticksOf } from './rules/ticks';

/** The time a session takes of its two people; instants in ms, UTC. */
export interface ClaimedTime {
  sessionId: SessionId;
  hostId: HostId;
  clientId: ClientId;
  startsAt: number;
  endsAt: number;
}

const claimFor = async (
  trx: Transaction,
  party: Party,
  partyId: number,
  time: ClaimedTime,
): Promise<void> => {
  const ticks = ticksOf(time.startsAt, time.endsAt);
  const rows = ticks.map((tick) => ({ party, party_id: partyId, tick, session_id: time.sessionId }));
  const taken = await trx('pps_time_claims')
    .insert(rows)
    .onConflict(['party', 'party_id', 'tick'])
    .ignore()
    .returning('tick');
  if (taken.length < ticks.length) throw new Refusal('TIME_TAKEN', { party });
};

/**
 * Takes every five minutes of a session for both people, or nothing: the unique index on (party, tick) decides
 * between rivals. Call `lockCalendars` first.
 * @throws Refusal TIME_TAKEN naming whose time is taken; the caller's transaction rolls back
 */
export const claimTime = async (trx: Transaction, time: ClaimedTime): Promise<void> => {
  await claimFor(trx, 'client', time.clientId, time);
  await claimFor(trx, 'host', time.hostId, time);
};

/**
 * Makes rivals for the time of these two people wait here, before any of them has given up or taken a tick:
 * a move gives up and takes in one transaction, and two of them could otherwise wait for each other for ever.
 * Always the client before the host. SQLite has one writer and needs no lock.
 */
export const lockCalendars = async (trx: Transaction, clientId: ClientId, hostId: HostId): Promise<void> => {
  await trx('pps_clients').where({ id: clientId }).forNoKeyUpdate().select('id');
  await trx('pps_hosts').where({ id: hostId }).forNoKeyUpdate().select('id');
};

/** Gives up all the time a session has taken, in the transaction that ends or moves it. */
export const giveUpTime = async (trx: Transaction, sessionId: SessionId): Promise<void> => {
  await trx('pps_time_claims').where({ session_id: sessionId }).delete();
};
