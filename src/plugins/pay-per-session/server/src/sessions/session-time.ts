import { giveUpTime, reserveTimes } from '../calendar';
import type { App } from '../platform/app';
import { readInstant, type Db, type StoredInstant, type Transaction } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { makeRoomBeside, readNeededBuffers, takeBuffersOver } from './block-time';
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

/** What a session keeps next, with the buffers it needs there. */
const withBuffers = async (trx: Transaction, app: App, session: StoredSession, time: KeptTime) => {
  const { before, after } = await readNeededBuffers(trx, app, session, time.startsAt);
  return {
    ...time,
    bufferBeforeMinutes: Math.min(before, time.buffers?.before ?? before),
    bufferAfterMinutes: Math.min(after, time.buffers?.after ?? after),
  };
};

/**
 * Gives up the time a session has and takes what it keeps instead, in the step's transaction and behind
 * `lockCalendars`. Of hours that were bought at once, those beside it make room for it or take the buffers over.
 * @throws Refusal TIME_TAKEN naming whose time it is
 */
export const keepTime = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  kept: readonly KeptTime[],
): Promise<void> => {
  const wanted: Awaited<ReturnType<typeof withBuffers>>[] = [];
  for (const time of kept) wanted.push(await withBuffers(trx, app, session, time));
  await giveUpTime(trx, session.id);
  const taken = kept.filter(({ kind }) => kind !== 'proposal');
  await makeRoomBeside(
    trx,
    app,
    session,
    taken.map(({ startsAt }) => startsAt),
  );
  await reserveTimes(
    trx,
    app,
    wanted.map(({ kind, startsAt, heldUntil, bufferBeforeMinutes, bufferAfterMinutes }) => ({
      kind,
      hostId: session.host_id,
      clientId: session.client_id,
      serviceId: session.service_id,
      sessionId: session.id,
      startsAt,
      endsAt: endOf(session, startsAt),
      bufferBeforeMinutes,
      bufferAfterMinutes,
      heldUntil,
    })),
  );
  await takeBuffersOver(trx, app, session);
};
