import type { MailTemplate, OperatorMailTemplate } from '../../../../shared/contracts/mail';
import { type ActorKind, type Continuation, type SessionStatus } from '../../../../shared/session-status';
import type { RefusalCode, RefusalFacts } from '../../../../shared/refusals';
import type { DateEffect } from './date-effect';
import type { TransitionAction } from './transition-action';
import {
  answerIsDue,
  awaitsHost,
  clientMovesBooked,
  creditIsThere,
  enoughNotice,
  hasBegun,
  hasProposals,
  hostKeepsNotice,
  isIntroduction,
  moneyIsHere,
  notMetYet,
  notSettled,
  withinDisputeTime,
  type Guard,
  type SessionMoment,
} from './guards';

/*
 * The life of a session: which step is legal, who may make it, under which guard, and what it does to
 * money, date and mail. Everything that changes or shows a session asks this table; nothing else decides.
 * The statuses and steps are those of "A session's life" in the product's rules.
 */

export type { TransitionAction };

/** What a step does, beside the status; `changeSession` makes it so and decides nothing itself. */
interface Effects {
  guards: readonly Guard[];
  /** Whether it can still be made when the deadline of the hold or request has passed, before anybody tidied up. */
  afterDeadline: boolean;
  /** Whether the payer gets everything back, or the money stays where it is; `waits` also stops what is on its way. */
  money: 'stays' | 'goes_back' | 'waits';
  date: DateEffect;
  /** What the host decides with it about going on after an introduction. */
  decision: Continuation | null;
  /** The mail the step owes; null where none is owed. */
  mail: MailTemplate | null;
  /** Who gets it: both people, those of the two who did not make the step themselves, or the client. */
  tells: 'both' | 'others' | 'client';
  /** The mail to operators, where the step leaves something for them to do. */
  operators: OperatorMailTemplate | null;
  /** For a minute it can be taken back by who made it; its mails and its money wait as long. */
  undoable: boolean;
}

export interface Transition extends Effects {
  action: TransitionAction;
  from: SessionStatus;
  to: SessionStatus;
  by: readonly ActorKind[];
}

const HOST_SIDE = ['host', 'operator'] as const;
const EVERYBODY = ['host', 'client', 'operator'] as const;
/** Who completes a purchase: its client, an operator who has seen the money, or the provider's report. */
const BUYING = ['client', 'operator', 'system'] as const;
const SYSTEM = ['system'] as const;
const CLIENT = ['client'] as const;
const OPERATOR = ['operator'] as const;

const step = (
  action: TransitionAction,
  from: SessionStatus,
  to: SessionStatus,
  by: readonly ActorKind[],
  effects: Partial<Effects>,
): Transition => ({
  action,
  from,
  to,
  by,
  guards: [],
  afterDeadline: false,
  money: 'stays',
  date: 'untouched',
  decision: null,
  mail: null,
  tells: 'both',
  operators: null,
  undoable: false,
  ...effects,
});

/** Money on its way when the ten minutes ended still counts, and what has ended still has to be tidied up. */
const LATE = { afterDeadline: true } as const;
const BACK = { money: 'goes_back', date: 'released' } as const;
const UNDOABLE = { undoable: true } as const;
const MARKED = { ...UNDOABLE, mail: 'outcome-marked', tells: 'others' } as const;
const BEGUN = { ...MARKED, guards: [hasBegun], date: 'released' } as const;
const DISPUTED = {
  ...UNDOABLE,
  guards: [notSettled, withinDisputeTime],
  money: 'waits',
  mail: 'session-disputed',
  operators: 'dispute-to-settle',
} as const;
const SETTLED = { ...UNDOABLE, mail: 'dispute-settled' } as const;

/** Of interest to the client alone: the host has just made it. */
const DECISION = { ...UNDOABLE, guards: [isIntroduction], tells: 'client' } as const;

export const TRANSITIONS: readonly Transition[] = [
  step('book', 'held', 'scheduled', BUYING, { ...LATE, date: 'chosen', mail: 'sale-confirmation' }),
  step('request', 'held', 'requested', BUYING, { ...LATE, date: 'chosen', mail: 'request-sent' }),
  step('agree_later', 'held', 'unscheduled', BUYING, { ...LATE, date: 'dropped', mail: 'sale-confirmation' }),
  step('expire', 'held', 'expired', BUYING, { ...LATE, ...BACK }),

  step('accept', 'requested', 'scheduled', HOST_SIDE, {
    guards: [awaitsHost],
    date: 'chosen',
    mail: 'date-set',
  }),
  step('decline', 'requested', 'declined', HOST_SIDE, {
    ...UNDOABLE,
    ...BACK,
    mail: 'request-declined',
  }),
  step('counter', 'requested', 'requested', HOST_SIDE, {
    guards: [awaitsHost],
    date: 'proposed',
    mail: 'times-proposed',
  }),
  step('take_proposal', 'requested', 'scheduled', CLIENT, {
    guards: [hasProposals],
    date: 'chosen',
    mail: 'date-set',
  }),
  step('withdraw', 'requested', 'withdrawn', CLIENT, {
    ...UNDOABLE,
    ...BACK,
    mail: 'request-withdrawn',
  }),
  step('lapse', 'requested', 'lapsed', SYSTEM, {
    ...LATE,
    ...BACK,
    guards: [answerIsDue],
    mail: 'request-lapsed',
  }),

  step('schedule', 'unscheduled', 'scheduled', HOST_SIDE, { date: 'set', mail: 'date-set' }),
  step('mark_delivered', 'unscheduled', 'delivered', HOST_SIDE, MARKED),
  step('cancel', 'unscheduled', 'cancelled', EVERYBODY, {
    ...UNDOABLE,
    guards: [notMetYet],
    money: 'goes_back',
    mail: 'session-cancelled',
  }),

  step('move', 'scheduled', 'scheduled', EVERYBODY, {
    guards: [clientMovesBooked, enoughNotice, hostKeepsNotice],
    date: 'set',
    mail: 'date-moved',
  }),
  step('mark_delivered', 'scheduled', 'delivered', HOST_SIDE, BEGUN),
  step('mark_client_absent', 'scheduled', 'client_absent', HOST_SIDE, BEGUN),
  step('mark_host_absent', 'scheduled', 'host_absent', HOST_SIDE, { ...BEGUN, ...BACK }),
  step('cancel', 'scheduled', 'cancelled', EVERYBODY, {
    ...UNDOABLE,
    ...BACK,
    guards: [enoughNotice],
    mail: 'session-cancelled',
  }),

  // The decision after an introductory session; the host may change it.
  step('approve', 'delivered', 'delivered', HOST_SIDE, {
    ...DECISION,
    decision: 'approved',
    mail: 'introduction-approved',
  }),
  step('reject', 'delivered', 'delivered', HOST_SIDE, {
    ...DECISION,
    decision: 'rejected',
    mail: 'introduction-rejected',
  }),

  step('dispute', 'delivered', 'disputed', CLIENT, DISPUTED),
  step('dispute', 'client_absent', 'disputed', CLIENT, DISPUTED),
  step('dispute', 'host_absent', 'disputed', CLIENT, DISPUTED),
  step('settle_delivered', 'disputed', 'delivered', OPERATOR, {
    ...SETTLED,
    guards: [moneyIsHere, creditIsThere],
  }),
  step('settle_client_absent', 'disputed', 'client_absent', OPERATOR, {
    ...SETTLED,
    guards: [moneyIsHere, creditIsThere],
  }),
  step('settle_host_absent', 'disputed', 'host_absent', OPERATOR, { ...SETTLED, money: 'goes_back' }),
  step('settle_cancelled', 'disputed', 'cancelled', OPERATOR, { ...SETTLED, money: 'goes_back' }),
];

/** The step `action` takes from `status`, whoever asks; undefined where there is none. */
export const transitionFrom = (status: SessionStatus, action: TransitionAction): Transition | undefined =>
  TRANSITIONS.find((transition) => transition.from === status && transition.action === action);

/** Why the actor may not make this step now; null when they may. */
export const refusalOf = (
  status: SessionStatus,
  action: TransitionAction,
  moment: SessionMoment,
): { code: RefusalCode; facts: RefusalFacts } | null => {
  const transition = transitionFrom(status, action);
  if (!transition?.by.includes(moment.actor)) return { code: 'ILLEGAL_TRANSITION', facts: { status } };
  for (const guard of transition.guards) {
    const refusal = guard(moment);
    if (refusal) return refusal;
  }
  return null;
};

/** The actions a kind of actor can take at some point of some session. */
export const actionsOf = (actor: ActorKind): TransitionAction[] => [
  ...new Set(TRANSITIONS.filter(({ by }) => by.includes(actor)).map(({ action }) => action)),
];

/** Statuses in which something is still to happen, or to be paid, or to be decided. */
const OPEN: readonly SessionStatus[] = ['held', 'requested', 'unscheduled', 'scheduled', 'disputed'];

/** Whether a session has come to its end: nothing is to happen any more, unless its client disputes it. */
export const isEnded = (status: SessionStatus): boolean => !OPEN.includes(status);
