/** A stretch of time, in ms UTC; the end is not part of it. */
export interface Stretch {
  startsAt: number;
  endsAt: number;
}

/** The same time in fewest stretches, in order, within [from, until]; what overlaps or touches is one. */
export const joinTimes = (times: readonly Stretch[], from: number, until: number): Stretch[] => {
  const joined: Stretch[] = [];
  for (const time of [...times].sort((one, other) => one.startsAt - other.startsAt)) {
    const startsAt = Math.max(time.startsAt, from);
    const endsAt = Math.min(time.endsAt, until);
    if (endsAt <= startsAt) continue;
    const last = joined.at(-1);
    if (last && startsAt <= last.endsAt) last.endsAt = Math.max(last.endsAt, endsAt);
    else joined.push({ startsAt, endsAt });
  }
  return joined;
};
