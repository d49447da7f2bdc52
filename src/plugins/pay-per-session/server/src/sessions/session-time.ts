import { giveUpTime, reserveTimes } from '../calendar';
import type { App } from '../platform/app';
import { readInstant, type Db, type StoredInstant, type Transaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { endAfter, type KeptTime } from './rules/date-effect';
import type { StoredSession } from './session-row';

/** The instant at which the session would end, had it begun at `startsAt`. */
export const endOf = (session: Pick<StoredSession, 'duration_minutes'>, startsAt: number): number =>
  endAfter(startsAt, session.duration_minutes);

/** The times that are proposed to the client and can still be taken, in order; ms, UTC. */
export const readProposals = async (db: Db, id: SessionId, now: number): Promise<number[]> => {
  const rows = await db('pps_reservations')
    .where({ session_id: id, kind: 'proposal' })
    .orderBy('starts_at')
    .select<{ starts_at: StoredInstant; held_until: StoredInstant | null }[]>('starts_at', 'held_until');
  return rows
    .filter(({ held_until }) => (readInstant(held_until) ?? 0) > now)
    .map(({ starts_at }) => readInstant(starts_at));
};

/**
 * Gives up the time a session has and takes what it keeps instead, in the step's transaction and behind
 * `lockCalendars`.
 * @throws Refusal TIME_TAKEN naming whose time it is
 */
export const keepTime = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  kept: readonly KeptTime[],
): Promise<void> => {
  await giveUpTime(trx, session.id);
  await reserveTimes(
    trx,
    app,
    kept.map(({ kind, startsAt, heldUntil }) => ({
      kind,
      hostId: session.host_id,
      clientId: session.client_id,
      serviceId: session.service_id,
      sessionId: session.id,
      startsAt,
      endsAt: endOf(session, startsAt),
      bufferBeforeMinutes: session.buffer_before_minutes ?? 0,
      bufferAfterMinutes: session.buffer_after_minutes ?? 0,
      heldUntil,
    })),
  );
};
