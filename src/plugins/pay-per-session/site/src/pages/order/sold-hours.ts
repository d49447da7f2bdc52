import type { SessionDetail } from '../../../../shared/contracts/session';
import type { SessionStatus } from '../../../../shared/session-status';

/** An hour that takes or took place: ms, UTC. */
export interface SoldHour {
  sessionId: number;
  startsAt: number;
  endsAt: number;
}

/** Nothing takes place in these. */
const CAME_TO_NOTHING: readonly SessionStatus[] = ['cancelled', 'declined', 'withdrawn', 'lapsed', 'expired'];

/** The hours that were bought at once, or the one: those that still stand, as they are dated now, by their time. */
export const soldHours = (session: SessionDetail): SoldHour[] =>
  (session.block.length > 0 ? session.block : [session])
    .flatMap(({ id, status, startsAt, endsAt }) =>
      startsAt === null || endsAt === null || CAME_TO_NOTHING.includes(status)
        ? []
        : [{ sessionId: id, startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) }],
    )
    .sort((one, other) => one.startsAt - other.startsAt);

/** From the first of these hours to the end of the last that follows without a gap; null where there is none. */
export const firstSpan = ([first, ...others]: readonly SoldHour[]): Omit<SoldHour, 'sessionId'> | null => {
  if (!first) return null;
  const { startsAt } = first;
  let { endsAt } = first;
  for (const hour of others) if (hour.startsAt === endsAt) ({ endsAt } = hour);
  return { startsAt, endsAt };
};
