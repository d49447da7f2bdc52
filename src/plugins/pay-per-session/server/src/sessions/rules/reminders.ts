import { HOUR } from '../../platform/clock';

/** A host is asked how a session ended so many hours after its end; the later one first, which makes the other needless. */
const REMINDED_AFTER = [72, 24] as const;

/** From then on a session that nobody has marked is overdue, and operators look at it. */
export const OVERDUE_AFTER = 72 * HOUR;

interface Unmarked {
  now: number;
  endsAt: number;
  /** When the host was last reminded of it; null if never. */
  remindedAt: number | null;
}

/**
 * Which reminder (hours after the end) is owed now for a session that nobody has marked; null where none is. What was
 * said before its present end was about another date. Instants in ms, UTC.
 */
export const reminderDue = ({
  now,
  endsAt,
  remindedAt,
}: Unmarked): (typeof REMINDED_AFTER)[number] | null => {
  const due = REMINDED_AFTER.find((hours) => now >= endsAt + hours * HOUR);
  if (due === undefined) return null;
  return remindedAt !== null && remindedAt >= endsAt + due * HOUR ? null : due;
};
