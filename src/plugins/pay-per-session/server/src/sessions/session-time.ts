import { giveUpTime, reserveTime } from '../calendar';
import type { App } from '../platform/app';
import { HOUR, MINUTE } from '../platform/clock';
import { readInstant, type Db, type StoredInstant, type Transaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import type { Transition } from './rules/transition-table';
import type { StoredSession } from './session-row';

/** How long a host has to answer a request, and a client to answer what is proposed instead. */
const HOURS_TO_ANSWER = 48;

/** Until when somebody answers: 48 hours, and never later than the first time in question. Instants in ms, UTC. */
export const respondBy = (now: number, startsAt: readonly number[]): number =>
  Math.min(now + HOURS_TO_ANSWER * HOUR, ...startsAt);

/** The instant at which the session would end, had it begun at `startsAt`. */
export const endOf = (session: Pick<StoredSession, 'duration_minutes'>, startsAt: number): number =>
  startsAt + session.duration_minutes * MINUTE;

/** The times that are proposed to the client and softly held, in order; ms, UTC. */
export const readProposals = async (db: Db, id: SessionId, now: number): Promise<number[]> => {
  const rows = await db('pps_reservations')
    .where({ session_id: id, kind: 'proposal' })
    .orderBy('starts_at')
    .select<{ starts_at: StoredInstant; held_until: StoredInstant | null }[]>('starts_at', 'held_until');
  return rows
    .filter(({ held_until }) => (readInstant(held_until) ?? 0) > now)
    .map(({ starts_at }) => readInstant(starts_at));
};

interface NewTime {
  /** The date the session takes. */
  startsAt: number | null;
  /** The times that are proposed instead. */
  proposals: readonly number[];
  /** Until when an answer is awaited; null where nobody has to answer. */
  respondBy: number | null;
}

/**
 * Does to the time of a session's two people what its step says, in the step's transaction and behind
 * `lockCalendars`.
 * @throws Refusal TIME_TAKEN naming whose time it is
 */
export const moveTime = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  { time, to }: Pick<Transition, 'time' | 'to'>,
  { startsAt, proposals, respondBy: heldUntil }: NewTime,
): Promise<void> => {
  if (time === 'has_none') return;
  const takes = time === 'takes' || time === 'proposes';
  await giveUpTime(trx, session.id);
  if (!takes) return;
  const dated = to === 'requested' ? 'request' : 'booking';
  for (const start of time === 'proposes' ? proposals : [startsAt]) {
    if (start === null) throw new Error('A date is set without a date.');
    await reserveTime(trx, app, {
      kind: time === 'proposes' ? 'proposal' : dated,
      hostId: session.host_id,
      clientId: session.client_id,
      serviceId: session.service_id,
      sessionId: session.id,
      startsAt: start,
      endsAt: endOf(session, start),
      bufferBeforeMinutes: session.buffer_before_minutes ?? 0,
      bufferAfterMinutes: session.buffer_after_minutes ?? 0,
      heldUntil,
    });
  }
};
