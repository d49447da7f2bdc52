/** The address under which somebody's own calendar subscribes to their sessions. It is a secret: whoever has it sees them. */
export interface CalendarFeedView {
  /** Null until the person has asked for one. */
  url: string | null;
  /** The same, for a click that opens the calendar program. */
  webcalUrl: string | null;
  /** ISO 8601, UTC. */
  issuedAt: string | null;
}
