import type { MailTemplate } from '../../../../shared/contracts/mail';
import type { ActorKind, SessionStatus } from '../../../../shared/session-status';
import type { RefusalCode, RefusalFacts } from '../../../../shared/refusals';
import {
  awaitsHost,
  clientMovesBooked,
  enoughNotice,
  hasBegun,
  hasProposals,
  notMetYet,
  type Guard,
  type SessionMoment,
} from './guards';

/*
 * The life of a session: which step is legal, who may make it, under which guard, and what it does to
 * money, time and mail. Everything that changes or shows a session asks this table; nothing else decides.
 * The statuses and steps are those of "A session's life" in the product's rules.
 */

export type TransitionAction =
  | 'book'
  | 'request'
  | 'agree_later'
  | 'expire'
  | 'accept'
  | 'decline'
  | 'counter'
  | 'take_proposal'
  | 'withdraw'
  | 'lapse'
  | 'schedule'
  | 'move'
  | 'mark_delivered'
  | 'mark_client_absent'
  | 'mark_host_absent'
  | 'cancel';

interface Effects {
  guards: readonly Guard[];
  /** Whether the payer gets everything back, or the money stays where it is. */
  money: 'stays' | 'goes_back';
  /**
   * What happens to the time of its two people: `takes` the date and gives up what the session had before,
   * `proposes` keeps other times instead, softly.
   */
  time: 'takes' | 'proposes' | 'gives_up' | 'has_none';
  /** The mail both people get; null where none is owed. */
  mail: MailTemplate | null;
}

export interface Transition extends Effects {
  action: TransitionAction;
  from: SessionStatus;
  to: SessionStatus;
  by: readonly ActorKind[];
}

const HOST_SIDE = ['host', 'operator'] as const;
const CLIENT_SIDE = ['client', 'operator'] as const;
const EVERYBODY = ['host', 'client', 'operator'] as const;
/** Who completes a purchase: its client, an operator who has seen the money, or the provider's report. */
const BUYING = ['client', 'operator', 'system'] as const;
const SYSTEM = ['system'] as const;

const step = (
  action: TransitionAction,
  from: SessionStatus,
  to: SessionStatus,
  by: readonly ActorKind[],
  { guards = [], money = 'stays', time = 'has_none', mail = null }: Partial<Effects>,
): Transition => ({ action, from, to, by, guards, money, time, mail });

const BACK = { money: 'goes_back', time: 'gives_up' } as const;

export const TRANSITIONS: readonly Transition[] = [
  step('book', 'held', 'scheduled', BUYING, { time: 'takes', mail: 'sale-confirmation' }),
  step('request', 'held', 'requested', BUYING, { time: 'takes', mail: 'request-sent' }),
  step('agree_later', 'held', 'unscheduled', BUYING, { time: 'gives_up', mail: 'sale-confirmation' }),
  step('expire', 'held', 'expired', BUYING, BACK),

  step('accept', 'requested', 'scheduled', HOST_SIDE, {
    guards: [awaitsHost],
    time: 'takes',
    mail: 'date-set',
  }),
  step('decline', 'requested', 'declined', HOST_SIDE, { ...BACK, mail: 'request-declined' }),
  step('counter', 'requested', 'requested', HOST_SIDE, {
    guards: [awaitsHost],
    time: 'proposes',
    mail: 'times-proposed',
  }),
  step('take_proposal', 'requested', 'scheduled', CLIENT_SIDE, {
    guards: [hasProposals],
    time: 'takes',
    mail: 'date-set',
  }),
  step('withdraw', 'requested', 'withdrawn', CLIENT_SIDE, { ...BACK, mail: 'request-withdrawn' }),
  step('lapse', 'requested', 'lapsed', SYSTEM, { ...BACK, mail: 'request-lapsed' }),

  step('schedule', 'unscheduled', 'scheduled', HOST_SIDE, { time: 'takes', mail: 'date-set' }),
  step('mark_delivered', 'unscheduled', 'delivered', HOST_SIDE, {}),
  step('cancel', 'unscheduled', 'cancelled', EVERYBODY, {
    guards: [notMetYet],
    money: 'goes_back',
    mail: 'session-cancelled',
  }),

  step('move', 'scheduled', 'scheduled', EVERYBODY, {
    guards: [clientMovesBooked, enoughNotice],
    time: 'takes',
    mail: 'date-moved',
  }),
  step('mark_delivered', 'scheduled', 'delivered', HOST_SIDE, { guards: [hasBegun], time: 'gives_up' }),
  step('mark_client_absent', 'scheduled', 'client_absent', HOST_SIDE, {
    guards: [hasBegun],
    time: 'gives_up',
  }),
  step('mark_host_absent', 'scheduled', 'host_absent', HOST_SIDE, { ...BACK, guards: [hasBegun] }),
  step('cancel', 'scheduled', 'cancelled', EVERYBODY, {
    ...BACK,
    guards: [enoughNotice],
    mail: 'session-cancelled',
  }),
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

/** Statuses from which something can still happen to a sold session. */
export const isLive = (status: SessionStatus): boolean =>
  status === 'unscheduled' || status === 'scheduled' || status === 'requested';
