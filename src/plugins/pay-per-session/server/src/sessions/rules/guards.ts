import type { RefusalCode, RefusalFacts } from '../../../../shared/refusals';
import type { ActorKind, SessionKind, WayOfAgreeing } from '../../../../shared/session-status';
import { HOUR } from '../../platform/clock';

/** What a guard may look at. Instants in ms, UTC. */
export interface SessionMoment {
  now: number;
  actor: ActorKind;
  startsAt: number | null;
  /** The date it is to get, where the step names one. */
  newStart: number | null;
  /** When the host's side set the present date; null where it is the client's own choice. */
  datedAt: number | null;
  /** When the host answered a request with other times; null while nothing is proposed. */
  proposedAt: number | null;
  /** Until when a request can be answered. */
  respondBy: number | null;
  agreeing: WayOfAgreeing;
  kind: SessionKind;
  /** Whole minutes the two have been in the room together. */
  minutesTogether: number;
  /** When the session came to its end: its outcome was marked, or it was cancelled. */
  closedAt: number | null;
  /** When an operator settled a dispute about it. */
  settledAt: number | null;
  /** Whether its price has gone back to the client for good. */
  moneyGone: boolean;
  /** The term of the credit that paid it, where it has come back and pays another session by now. */
  creditSpent: string | null;
  /** The policy of the site: hours before the start until which the two may cancel or move. */
  noticeHours: number;
  /** The policy of the site: hours after the outcome in which the client may contest it. */
  disputeHours: number;
}

/** Says no with a code a person can act on, or nothing. */
export type Guard = (moment: SessionMoment) => { code: RefusalCode; facts: RefusalFacts } | null;

/** At least the site's notice ahead, for the two; an operator may at any time. */
export const enoughNotice: Guard = ({ now, actor, startsAt, datedAt, noticeHours }) => {
  if (actor === 'operator' || startsAt === null) return null;
  const usual = startsAt - noticeHours * HOUR;
  // A client whose date somebody else set at short notice never had the chance to say no in time: until the start, then.
  const deadline = actor === 'client' && datedAt !== null && datedAt > usual ? startsAt : usual;
  return now <= deadline ? null : { code: 'NOTICE_TOO_SHORT', facts: { hours: noticeHours, deadline } };
};

/**
 * The client chose a booked session's date, and nobody asks them before a host moves it: so the new one leaves them the
 * notice, too. What is agreed between them at short notice an operator sets.
 */
export const hostKeepsNotice: Guard = ({ now, actor, agreeing, newStart, noticeHours }) =>
  actor === 'host' && agreeing === 'booked' && newStart !== null && newStart < now + noticeHours * HOUR
    ? { code: 'MOVE_TOO_SOON', facts: { hours: noticeHours } }
    : null;

/** Ten seconds to try the camera are no meeting. */
const A_MEETING = 5;

export const notMetYet: Guard = ({ actor, minutesTogether }) =>
  actor === 'client' && minutesTogether >= A_MEETING
    ? { code: 'ALREADY_MET', facts: { minutes: minutesTogether } }
    : null;

export const hasBegun: Guard = ({ now, startsAt }) =>
  startsAt !== null && now < startsAt ? { code: 'NOT_STARTED', facts: { startsAt } } : null;

/** The host answers a request once; then it is the client's turn. */
export const awaitsHost: Guard = ({ proposedAt }) =>
  proposedAt === null ? null : { code: 'AWAITS_CLIENT', facts: {} };

export const hasProposals: Guard = ({ proposedAt }) =>
  proposedAt === null ? { code: 'NOT_PROPOSED', facts: {} } : null;

/** A client moves what they could book themselves; any other date is agreed with the host. */
export const clientMovesBooked: Guard = ({ actor, agreeing }) =>
  actor === 'client' && agreeing !== 'booked' ? { code: 'NOT_ALLOWED', facts: {} } : null;

/** A request ends by itself when its deadline has passed, and never before. */
export const answerIsDue: Guard = ({ now, respondBy }) =>
  respondBy !== null && now < respondBy ? { code: 'NOT_LAPSED', facts: { respondBy } } : null;

/** Only an introduction is followed by a decision. */
export const isIntroduction: Guard = ({ kind }) =>
  kind === 'introduction' ? null : { code: 'NO_INTRODUCTION', facts: {} };

/** Until when the client may contest an outcome that was said at `closedAt`; ms, UTC. */
export const disputeDeadline = (closedAt: number, disputeHours: number): number =>
  closedAt + disputeHours * HOUR;

export const withinDisputeTime: Guard = ({ now, closedAt, disputeHours }) => {
  const deadline = disputeDeadline(closedAt ?? 0, disputeHours);
  return now < deadline ? null : { code: 'DISPUTE_TOO_LATE', facts: { hours: disputeHours, deadline } };
};

/** What an operator has decided stands. */
export const notSettled: Guard = ({ settledAt }) =>
  settledAt === null ? null : { code: 'ALREADY_SETTLED', facts: {} };

/** An outcome that keeps the price cannot be given to a session whose price has left. */
export const moneyIsHere: Guard = ({ moneyGone }) =>
  moneyGone ? { code: 'MONEY_HAS_GONE_BACK', facts: {} } : null;

/** Nor to one whose credit has come back and pays another session. */
export const creditIsThere: Guard = ({ creditSpent }) =>
  creditSpent === null ? null : { code: 'CREDIT_SPENT', facts: { term: creditSpent } };
