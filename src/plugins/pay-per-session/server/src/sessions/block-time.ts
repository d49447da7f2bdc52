import { buffersBeside, changeBuffers, readBuffers, type Buffers, type StoredReservation } from '../calendar';
import type { App } from '../platform/app';
import { readInstant, writeInstant, type Transaction } from '../platform/database';
import { endAfter } from './rules/date-effect';
import type { StoredSession } from './session-row';

/*
 * The time of hours that were bought at once: the host's buffers stand around those of them that follow each other, and
 * whichever hour comes to stand at the end of them takes that side's buffer over where it is still free.
 */

type Buffered = Pick<StoredSession, 'buffer_before_minutes' | 'buffer_after_minutes'>;

/** What one hour of a block keeps of its host's time now, with the buffers of its service. */
type KeptHour = StoredReservation & Buffered;

const spanOf = (row: StoredReservation) => ({
  startsAt: readInstant(row.starts_at),
  endsAt: readInstant(row.ends_at),
});

const ownBuffers = ({ buffer_before_minutes, buffer_after_minutes }: Buffered): Buffers => ({
  before: buffer_before_minutes ?? 0,
  after: buffer_after_minutes ?? 0,
});

/** When the first of the hours begins that are bought at once (ms, UTC): all of them are answered by then. */
export const startOfBlock = (session: StoredSession): number | undefined => {
  const startsAt = readInstant(session.starts_at);
  if (session.block_hour === null || startsAt === null) return undefined;
  return endAfter(startsAt, -session.duration_minutes * (session.block_hour - 1));
};

/** The time of a block's hours that counts now; a time that is only proposed does not. */
const readKeptHours = (
  trx: Transaction,
  app: App,
  { block_id }: Pick<StoredSession, 'block_id'>,
): Promise<KeptHour[]> =>
  trx('pps_reservations as kept')
    .join('pps_sessions as session', 'session.id', 'kept.session_id')
    .where('session.block_id', block_id)
    .whereNot('kept.kind', 'proposal')
    .where(
      (live) =>
        void live.whereNull('kept.held_until').orWhere('kept.held_until', '>', writeInstant(app.clock.now())),
    )
    .orderBy('kept.starts_at')
    .select<KeptHour[]>('kept.*', 'session.buffer_before_minutes', 'session.buffer_after_minutes');

/** Which buffers a session needs at a start (ms, UTC): its service's, but none towards an hour beside it. */
export const readNeededBuffers = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  startsAt: number,
): Promise<Buffers> => {
  const own = ownBuffers(session);
  if (session.block_id === null) return own;
  const hours = await readKeptHours(trx, app, session);
  const endsAt = endAfter(startsAt, session.duration_minutes);
  const beside = buffersBeside(
    { startsAt, endsAt },
    own,
    hours.filter(({ session_id }) => session_id !== session.id).map(spanOf),
  );
  // Where the hour beside it has gone and somebody else has the buffer, it goes on without.
  const has = hours.find(
    (hour) => hour.session_id === session.id && readInstant(hour.starts_at) === startsAt,
  );
  if (!has) return beside;
  const kept = readBuffers(has);
  return { before: Math.min(beside.before, kept.before), after: Math.min(beside.after, kept.after) };
};

/** Gives up the buffers of a block's hours towards one that is about to stand beside them; behind `lockCalendars`. */
export const makeRoomBeside = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  starts: readonly number[],
): Promise<void> => {
  if (session.block_id === null || starts.length === 0) return;
  const coming = starts.map((startsAt) => ({
    startsAt,
    endsAt: endAfter(startsAt, session.duration_minutes),
  }));
  for (const hour of await readKeptHours(trx, app, session)) {
    const left = buffersBeside(spanOf(hour), readBuffers(hour), coming);
    await changeBuffers(trx, app, hour.id, left);
  }
};

/**
 * Gives every hour of a block the buffers it needs as its neighbours now stand, each side where it is free: no step
 * fails for a buffer that somebody else has. After a session's time has changed; behind `lockCalendars`.
 */
export const takeBuffersOver = async (trx: Transaction, app: App, session: StoredSession): Promise<void> => {
  if (session.block_id === null) return;
  const hours = await readKeptHours(trx, app, session);
  for (const hour of hours) {
    const others = hours.filter(({ id }) => id !== hour.id).map(spanOf);
    const { before, after } = buffersBeside(spanOf(hour), ownBuffers(hour), others);
    await changeBuffers(trx, app, hour.id, { before });
    await changeBuffers(trx, app, hour.id, { after });
  }
};
