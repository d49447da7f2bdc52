import { readWallClock, type Fold } from '../../../shared/wall-clock';

export type ChosenMoment =
  | { kind: 'none' }
  /** That time does not exist on that day in that zone. */
  | { kind: 'skipped' }
  /** `twice`: the clocks show it twice on that day. */
  | { kind: 'moment'; startsAt: number; twice: boolean };

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u;

/** The instant (ms, UTC) somebody means by a wall-clock time in a zone. */
export const chosenMoment = (local: string, zone: string, fold: Fold): ChosenMoment => {
  if (!LOCAL.test(local) || zone === '') return { kind: 'none' };
  try {
    const earlier = readWallClock(local, zone, 'earlier');
    const later = readWallClock(local, zone, 'later');
    if (earlier.kind === 'skipped' || later.kind === 'skipped') return { kind: 'skipped' };
    const twice = earlier.instant !== later.instant;
    return { kind: 'moment', startsAt: fold === 'earlier' ? earlier.instant : later.instant, twice };
  } catch {
    // Half-typed years and the like are no date yet.
    return { kind: 'none' };
  }
};
