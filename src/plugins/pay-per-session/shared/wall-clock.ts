import { Temporal } from 'temporal-polyfill';

/** Which of the two, where clocks show a time twice. */
export type Fold = 'earlier' | 'later';

export type WallClockReading =
  | { kind: 'instant'; instant: number }
  /** The clocks went forward over it: that time does not exist on that date. */
  | { kind: 'skipped' };

/**
 * The instant (ms, UTC) at which clocks in `zone` show `local` (`2026-03-29T02:30`).
 * Where they show it twice, `fold` chooses the earlier or the later one.
 */
export const readWallClock = (local: string, zone: string, fold: Fold): WallClockReading => {
  const shown = Temporal.PlainDateTime.from(local);
  const zoned = shown.toZonedDateTime(zone, { disambiguation: fold });
  if (!zoned.toPlainDateTime().equals(shown)) return { kind: 'skipped' };
  return { kind: 'instant', instant: zoned.epochMilliseconds };
};

/** Whether clocks in `zone` show `local` twice on that day; what is no time, or in no zone, is shown never. */
export const isShownTwice = (local: string, zone: string): boolean => {
  try {
    const [earlier, later] = [readWallClock(local, zone, 'earlier'), readWallClock(local, zone, 'later')];
    return earlier.kind === 'instant' && later.kind === 'instant' && earlier.instant !== later.instant;
  } catch {
    return false;
  }
};
