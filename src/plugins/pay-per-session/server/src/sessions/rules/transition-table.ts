import type { ActorKind, SessionStatus } from '../../../../shared/session-status';
import type { RefusalCode, RefusalFacts } from '../../../../shared/refusals';
import { HOUR } from '../../platform/clock';

/*
 * The life of a session: which step is legal, who may make it, under which guard, and what it does to
 * money and mail. Everything that changes or shows a session asks this table; nothing else decides.
 * The statuses and steps are those of "A session's life" in the product's rules.
 */

export type TransitionAction =
  'schedule' | 'move' | 'mark_delivered' | 'mark_client_absent' | 'mark_host_absent' | 'cancel';

/** What a guard may look at. Instants in ms, UTC. */
export interface SessionMoment {
  now: number;
  actor: ActorKind;
  startsAt: number | null;
  /** When the present date was set. */
  datedAt: number | null;
  /** Whole minutes the two have been in the room together. */
  minutesTogether: number;
  /** The policy of the site: hours before the start until which the two may cancel or move. */
  noticeHours: number;
}

/** Says no with a code a person can act on, or nothing. */
export type Guard = (moment: SessionMoment) => { code: RefusalCode; facts: RefusalFacts } | null;

const enoughNotice: Guard = ({ now, actor, startsAt, datedAt, noticeHours }) => {
  if (actor === 'operator' || startsAt === null) return null;
  const usual = startsAt - noticeHours * HOUR;
  // A client whose date was set at short notice never had the chance to say no in time: until the start, then.
  const deadline = actor === 'client' && datedAt !== null && datedAt > usual ? startsAt : usual;
  return now <= deadline ? null : { code: 'NOTICE_TOO_SHORT', facts: { hours: noticeHours, deadline } };
};

/** Ten seconds to try the camera are no meeting. */
const A_MEETING = 5;

const notMetYet: Guard = ({ actor, minutesTogether }) =>
  actor === 'client' && minutesTogether >= A_MEETING
    ? { code: 'ALREADY_MET', facts: { minutes: minutesTogether } }
    : null;

const hasBegun: Guard = ({ now, startsAt }) =>
  startsAt !== null && now < startsAt ? { code: 'NOT_STARTED', facts: { startsAt } } : null;

export interface Transition {
  action: TransitionAction;
  from: SessionStatus;
  to: SessionStatus;
  by: readonly ActorKind[];
  guards: readonly Guard[];
  /** Whether the payer gets everything back, or the money stays where it is. */
  money: 'stays' | 'goes_back';
  /** What happens to the time of its two people: `takes` gives up what the session had before. */
  time: 'takes' | 'gives_up' | 'has_none';
  /** The mail both people get; null where none is owed. */
  mail: 'date-set' | 'date-moved' | 'session-cancelled' | null;
}

const HOST_SIDE = ['host', 'operator'] as const;
const EVERYBODY = ['host', 'client', 'operator'] as const;

export const TRANSITIONS: readonly Transition[] = [
  {
    action: 'schedule',
    from: 'unscheduled',
    to: 'scheduled',
    by: HOST_SIDE,
    guards: [],
    money: 'stays',
    time: 'takes',
    mail: 'date-set',
  },
  {
    action: 'move',
    from: 'scheduled',
    to: 'scheduled',
    by: HOST_SIDE,
    guards: [enoughNotice],
    money: 'stays',
    time: 'takes',
    mail: 'date-moved',
  },
  {
    action: 'mark_delivered',
    from: 'unscheduled',
    to: 'delivered',
    by: HOST_SIDE,
    guards: [],
    money: 'stays',
    time: 'has_none',
    mail: null,
  },
  {
    action: 'mark_delivered',
    from: 'scheduled',
    to: 'delivered',
    by: HOST_SIDE,
    guards: [hasBegun],
    money: 'stays',
    time: 'gives_up',
    mail: null,
  },
  {
    action: 'mark_client_absent',
    from: 'scheduled',
    to: 'client_absent',
    by: HOST_SIDE,
    guards: [hasBegun],
    money: 'stays',
    time: 'gives_up',
    mail: null,
  },
  {
    action: 'mark_host_absent',
    from: 'scheduled',
    to: 'host_absent',
    by: HOST_SIDE,
    guards: [hasBegun],
    money: 'goes_back',
    time: 'gives_up',
    mail: null,
  },
  {
    action: 'cancel',
    from: 'unscheduled',
    to: 'cancelled',
    by: EVERYBODY,
    guards: [notMetYet],
    money: 'goes_back',
    time: 'has_none',
    mail: 'session-cancelled',
  },
  {
    action: 'cancel',
    from: 'scheduled',
    to: 'cancelled',
    by: EVERYBODY,
    guards: [enoughNotice],
    money: 'goes_back',
    time: 'gives_up',
    mail: 'session-cancelled',
  },
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
