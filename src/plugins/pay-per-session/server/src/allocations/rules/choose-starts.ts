import type { HostId } from '../../platform/ids';

/** A start of a service, and how long it takes; ms, UTC. */
export interface PossibleStart {
  startsAt: number;
  endsAt: number;
  hostId: HostId;
}

interface Span {
  startsAt: number;
  endsAt: number;
}

const isFreeOf =
  (taken: readonly Span[]) =>
  ({ startsAt, endsAt }: Span): boolean =>
    taken.every((own) => own.endsAt <= startsAt || own.startsAt >= endsAt);

/**
 * So many starts for somebody, the soonest first: of different hosts as far as there are so many, none that meets their
 * own time or another one that is chosen.
 * @param starts in order of time
 * @param taken the time they have given away already
 */
export const chooseStarts = <Start extends PossibleStart>(
  starts: readonly Start[],
  taken: readonly Span[],
  wanted: number,
): Start[] => {
  const chosen: Start[] = [];
  const hosts = new Set<HostId>();
  const isFree = isFreeOf(taken);
  for (const sameHost of [false, true])
    for (const start of starts) {
      if (chosen.length === wanted) break;
      if (!sameHost && hosts.has(start.hostId)) continue;
      if (!isFree(start) || !isFreeOf(chosen)(start)) continue;
      hosts.add(start.hostId);
      chosen.push(start);
    }
  return chosen.sort((one, other) => one.startsAt - other.startsAt);
};
