/** The statuses of a session's life, in the words of the domain; the transition table is `server/src/sessions/rules/transition-table.ts`. */
export const SESSION_STATUSES = [
  'held',
  'requested',
  'unscheduled',
  'scheduled',
  'delivered',
  'client_absent',
  'host_absent',
  'disputed',
  'cancelled',
  'declined',
  'withdrawn',
  'lapsed',
  'expired',
] as const;

export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** A checkout under way is no session yet, and one that ended so never was. */
export const NOT_SOLD: readonly SessionStatus[] = ['held', 'expired'];

/** *Upcoming* is scheduled and starting within so many ms; told by the clock, never by a changed row. */
export const UPCOMING = 72 * 3_600_000;

/** As long as nobody has agreed to a request, and where nothing came of it, neither learns the other's address. */
const STRANGERS: readonly SessionStatus[] = [
  'held',
  'requested',
  'declined',
  'withdrawn',
  'lapsed',
  'expired',
];

/** Whether the two have agreed on a session, so that each may have the other's address. */
export const knowEachOther = (status: SessionStatus): boolean => !STRANGERS.includes(status);

/** The two people of a session. */
export const PARTIES = ['host', 'client'] as const;
export type Party = (typeof PARTIES)[number];

/** Who may move a session. */
export const ACTORS = ['host', 'client', 'operator', 'system'] as const;
export type ActorKind = (typeof ACTORS)[number];

/** What is sold: a session as the host prices it, or the free one in which two people get to know each other. */
export const SESSION_KINDS = ['regular', 'introduction'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** What a host decides after an introductory session: whether the two go on. */
export const CONTINUATIONS = ['approved', 'rejected'] as const;
export type Continuation = (typeof CONTINUATIONS)[number];

/** How the date of a session is agreed; chosen per service. */
export const WAYS_OF_AGREEING = ['arranged', 'requested', 'booked'] as const;
export type WayOfAgreeing = (typeof WAYS_OF_AGREEING)[number];

export const LOCATIONS = ['online', 'in_person', 'either'] as const;
export type Location = (typeof LOCATIONS)[number];

export const FUNDING_KINDS = ['card', 'credits', 'bundle', 'free'] as const;
export type FundingKind = (typeof FUNDING_KINDS)[number];

/** Where the credit that pays a session is: kept for it, spent on it, or back with its client. */
export const CREDIT_POSITIONS = ['held', 'captured', 'released'] as const;
export type CreditPosition = (typeof CREDIT_POSITIONS)[number];

/** How a session ended, as the host says it when closing the room. */
export const OUTCOMES = ['delivered', 'client_absent', 'host_absent'] as const;
export type Outcome = (typeof OUTCOMES)[number];
