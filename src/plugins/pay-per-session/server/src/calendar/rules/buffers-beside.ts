/** Time of a session; instants in ms, UTC. */
export interface Span {
  startsAt: number;
  endsAt: number;
}

/** Minutes that a host keeps free before and after a session. */
export interface Buffers {
  before: number;
  after: number;
}

/**
 * What an hour keeps of its service's buffers among the other hours of its block, as they stand now: there is none
 * towards an hour that follows it, or that it follows, without a gap. So a block has its buffers around the whole, and
 * whoever becomes the outer one by another's leaving has that side's.
 */
export const buffersBeside = (
  { startsAt, endsAt }: Span,
  own: Buffers,
  others: readonly Span[],
): Buffers => ({
  before: others.some((other) => other.endsAt === startsAt) ? 0 : own.before,
  after: others.some((other) => other.startsAt === endsAt) ? 0 : own.after,
});
