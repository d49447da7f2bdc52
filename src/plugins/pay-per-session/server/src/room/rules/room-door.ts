import type { SessionStatus } from '../../../../shared/session-status';
import { MINUTE } from '../../platform/clock';

export type DoorState =
  /** Opens at `opensAt` (ms, UTC). */
  { state: 'early'; opensAt: number } | { state: 'open' } | { state: 'closed' };

/** When the doors of a dated session open (ms, UTC); null for one without a date, whose doors always were. */
export const doorsOpenAt = (startsAt: number | null, doorsOpenMinutes: number): number | null =>
  startsAt === null ? null : startsAt - doorsOpenMinutes * MINUTE;

/**
 * Whether the room of a session may be entered. A dated one opens some minutes before its start and stays open
 * until the session is marked: nobody is put out at the end. One without a date is open at once, because the
 * two may agree to meet right away.
 */
export const roomDoor = (
  session: { status: SessionStatus; startsAt: number | null },
  now: number,
  doorsOpenMinutes: number,
): DoorState => {
  if (session.status === 'unscheduled') return { state: 'open' };
  const opensAt = doorsOpenAt(session.startsAt, doorsOpenMinutes);
  if (session.status !== 'scheduled' || opensAt === null) return { state: 'closed' };
  return now < opensAt ? { state: 'early', opensAt } : { state: 'open' };
};
