import { z } from 'zod';
import {
  CONTINUATIONS,
  OUTCOMES,
  SESSION_STATUSES,
  type FundingKind,
  type SessionKind,
  type Location,
  type Party,
  type SessionStatus,
  type WayOfAgreeing,
} from '../session-status';
import type { RefusalCode, RefusalFacts } from '../refusals';
import type { CreditEffect, CreditView } from './credit';
import type { SessionEventView } from './session-event';
import { severalHours, type ActionHour, type BlockHour, type BlockPlace } from './block';
import type { SessionIntroductionView } from './introduction';
import type { Suspicion } from './suspicion';
import type { MailStatus } from './mail';
import { instant } from './free-starts';
import { localDateTime, plainDate, prose, revision, rowId, searchText, timeZone } from './fields';

/**
 * The lists of *My Sessions*: what needs the reader, *upcoming* (scheduled and starting within 72 hours), everything
 * still to come, what is over, and all of it.
 */
export const SESSION_TABS = ['action', 'upcoming', 'coming', 'past', 'all'] as const;
export type SessionTab = (typeof SESSION_TABS)[number];

/**
 * What a session may need: the host's answer to a request, an outcome after it has ended, the host's decision about
 * going on after an introduction, an operator's word in a dispute, a date; and of the client, a choice among the times
 * the host proposes.
 */
export const NEEDS = ['answer', 'outcome', 'decision', 'dispute', 'date', 'choice'] as const;
export type Need = (typeof NEEDS)[number];

export const SESSION_TYPES = ['introductory', 'paid', 'credits', 'free'] as const;
export type SessionType = (typeof SESSION_TYPES)[number];

/** By date. Those that still wait for one come after all others in time. */
export const SESSION_SORTS = ['soonest', 'latest'] as const;
export type SessionSort = (typeof SESSION_SORTS)[number];

/** A place in a list, as the answer before named it; what is not one begins at the beginning. */
const cursor = z.string().max(40).optional().catch(undefined);

/** Filters of *My Sessions*; they live in the page's URL, and what nobody can read there is no filter. */
export const sessionFilters = z.object({
  tab: z.enum(SESSION_TABS).optional().catch(undefined),
  /** Under *Needs action*: one kind of it. */
  need: z.enum(NEEDS).optional().catch(undefined),
  status: z.enum(SESSION_STATUSES).optional().catch(undefined),
  type: z.enum(SESSION_TYPES).optional().catch(undefined),
  serviceId: rowId.optional().catch(undefined),
  clientId: rowId.optional().catch(undefined),
  /** One host's; who sees nothing but their own finds no others by it. */
  hostId: rowId.optional().catch(undefined),
  search: searchText.optional().catch(undefined),
  /** First and last date of the start, in the reader's time zone; an operator's is the site's. */
  from: plainDate.optional().catch(undefined),
  to: plainDate.optional().catch(undefined),
  /** Over for days, and marked by nobody. */
  overdue: z.literal('yes').optional().catch(undefined),
  sort: z.enum(SESSION_SORTS).optional().catch(undefined),
  after: cursor,
  before: cursor,
});
/** The same for a table to take along, in a language for its headings. */
export const sessionExport = sessionFilters.extend({ language: z.string().max(20).catch('en') });
export type SessionFilters = z.output<typeof sessionFilters>;
export const SESSIONS_PER_PAGE = 20;
/** Nobody counts further: a number above it means "more than that". */
export const MOST_COUNTED = 1000;

/** Which of the two, where the clock shows a time twice. */
const fold = z.enum(['earlier', 'later']);

/** Sets or moves the date: a wall-clock time in a named zone. `revision` is the one the person saw. */
export const dateInput = z.object({
  startsAtLocal: localDateTime,
  timeZone,
  fold: fold.default('earlier'),
  revision,
});
export const outcomeInput = z.object({
  outcome: z.enum(OUTCOMES, 'unknownChoice'),
  note: prose(1000).or(z.literal('')).default(''),
  /** Whether the two go on: of an introductory session that took place, and of no other. */
  continuation: z.enum([...CONTINUATIONS, ''], 'unknownChoice').optional(),
  /** Why; asked where they do not. */
  continuationReason: prose(1000).or(z.literal('')).optional(),
  revision,
});
/** The client moves a booked session to another start on offer. */
export const moveInput = z.object({ startsAt: instant, revision });
export const acceptInput = z.object({ revision, ...severalHours });
export const declineInput = z.object({ reason: prose(1000), revision, ...severalHours });
export const withdrawInput = declineInput.extend({ reason: prose(1000).or(z.literal('')).default('') });
export const MOST_PROPOSALS = 3;
/** Other times the host proposes, by the wall clock of a named zone. */
export const proposeInput = z.object({
  startsAtLocal: z.array(localDateTime).min(1, 'required').max(MOST_PROPOSALS, 'tooMany'),
  timeZone,
  /** One for each time, in their order; the earlier where it is missing. */
  folds: z.array(fold).max(MOST_PROPOSALS, 'tooMany').optional(),
  note: prose(1000).or(z.literal('')).default(''),
  revision,
});
/** The client takes one of the proposed times. */
export const takeProposalInput = z.object({ startsAt: instant, revision });
export const cancelInput = z.object({ reason: prose(1000), revision, ...severalHours });

/** The client contests how a session was marked. */
export const disputeInput = z.object({ reason: prose(1000), revision });
export const SETTLEMENTS = [...OUTCOMES, 'cancelled'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];
/** An operator decides a dispute. */
export const settleInput = z.object({
  outcome: z.enum(SETTLEMENTS, 'unknownChoice'),
  reason: prose(1000),
  revision,
});
/** Whoever made the last step takes it back. */
export const undoInput = z.object({ revision });
/** As many sessions as stand on a page of the list, and some. */
const MOST_MARKED_AT_ONCE = 50;
/** How several sessions ended; each names the revision the person saw. */
export const outcomesInput = z.object({
  sessions: z
    .array(z.object({ id: rowId, revision }))
    .min(1, 'required')
    .max(MOST_MARKED_AT_ONCE, 'tooMany'),
  outcome: z.enum(OUTCOMES, 'unknownChoice'),
  note: prose(1000).or(z.literal('')).default(''),
});
/** What became of one of several sessions: its new status, or why it was refused and how it stands. */
export interface OutcomeAnswer {
  id: number;
  status: SessionStatus | null;
  refusal: { code: RefusalCode; facts: RefusalFacts } | null;
}

/** What may be done with a session; legal ones are computed from the transition table. */
export const SESSION_ACTIONS = [
  'schedule',
  'move',
  'mark_delivered',
  'mark_client_absent',
  'mark_host_absent',
  'approve',
  'reject',
  'accept',
  'decline',
  'counter',
  'take_proposal',
  'withdraw',
  'cancel',
  'dispute',
  'settle_delivered',
  'settle_client_absent',
  'settle_host_absent',
  'settle_cancelled',
] as const;
export type SessionAction = (typeof SESSION_ACTIONS)[number];

/**
 * What an action does to the price: `falls_due` is given back by hand, by an operator; `waits` until an operator has
 * decided; `nothing` where there is none.
 */
export type MoneyEffect = 'stays' | 'goes_back' | 'falls_due' | 'waits' | 'nothing';

export interface SessionListItem {
  id: number;
  reference: string;
  kind: SessionKind;
  status: SessionStatus;
  serviceName: string;
  durationMinutes: number;
  priceAmount: number;
  currency: string;
  /** What pays it: with `credits` one session credit, and `priceAmount` is 0. */
  fundingKind: FundingKind;
  /** Instants are ISO 8601 in UTC. */
  soldAt: string;
  startsAt: string | null;
  endsAt: string | null;
  /** The other person: the client for a host, the host for a client. */
  host: { id: number; displayName: string; slug: string; timeZone: string; avatarUrl: string | null };
  client: { id: number; displayName: string; timeZone: string; pictureUrl: string | null };
  /** What it waits for at work: an answer, a date, an outcome, a decision about going on, or an operator's word. */
  needs: Exclude<Need, 'choice'> | null;
  /** Whose answer a requested session waits for, and until when. */
  awaits: Party | null;
  respondBy: string | null;
  /** Which hour it is of how many that were bought at once; null where it was one alone. */
  place: BlockPlace | null;
  /** What a change of it has to name. */
  revision: number;
}

/** A session in a list, and what the reader may do with it now as far as the list knows. */
export interface ListedItem extends SessionListItem {
  can: SessionAction[];
}

/** One page of a list. Numbers go no further than `MOST_COUNTED` + 1. */
export interface SessionPage {
  tab: SessionTab;
  items: ListedItem[];
  /** `before` and `after` of the neighbouring pages; null where there is none. */
  previous: string | null;
  next: string | null;
  /** How many the list holds, filters included. */
  total: number;
  /** How many each tab holds, without filters. */
  counts: Record<SessionTab, number>;
  needs: Record<Need, number>;
}

/** One session with everything the viewer may know. */
export interface SessionDetail extends SessionListItem {
  serviceDescription: string;
  serviceId: number;
  agreeing: WayOfAgreeing;
  location: Location;
  /** Null where no session credit pays it. */
  credit: CreditView | null;
  /** What the client wrote with the request, and answered to the service's questions. */
  note: string;
  answers: { question: string; answer: string }[];
  /** What makes the form look odd, for whoever decides about a request; nothing for its client. */
  suspicions: Suspicion[];
  /** All the hours that were bought at once, this one among them, in order; empty where it was one alone. */
  block: BlockHour[];
  /** What the host decided on this session, and how things stand between the two; null for any other kind. */
  introduction: SessionIntroductionView | null;
  /** Other times the host has proposed and softly holds. */
  proposals: { startsAt: string; endsAt: string }[];
  /** The viewer's party; an operator sees both. */
  viewer: Party | 'operator';
  /** The other one's contact, for who has to get in touch; null until the two have agreed. */
  contact: { name: string; email: string } | null;
  /** The host's address, for an operator who has to ask both; null for the two themselves, and without an account. */
  hostEmail: string | null;
  /** The viewer's own session link; null for an operator and after it was revoked. */
  linkUrl: string | null;
  /** Which links let in now, by their numbers, so that replacing one can name it. */
  links: Record<Party, number | null>;
  room: { state: 'early' | 'open' | 'closed' | 'none'; opensAt: string | null; url: string | null };
  /** Every action this viewer could ever take; `refusal` says why it is not possible now. */
  actions: {
    action: SessionAction;
    refusal: { code: RefusalCode; facts: RefusalFacts } | null;
    money: MoneyEffect;
    /** Null where no session credit pays it. */
    credit: CreditEffect | null;
    /** The hours of the block that can take it at once, this one among them; empty where that is this one alone. */
    hours: ActionHour[];
  }[];
  /** The viewer's own last step, while it can be undone; for how many seconds still. */
  undo: {
    action: string;
    seconds: number;
    /** How many hours it was made of at once. */
    hours: number;
    /** Whether money moves when the time to undo it is over. */
    money: boolean;
  } | null;
  events: SessionEventView[];
  mails: {
    template: string;
    party: Party | null;
    status: MailStatus;
    sentAt: string | null;
    lastError: string | null;
  }[];
  /** What a payment provider has told, in order; amounts in the currency's minor unit. */
  payments: { at: string; kind: 'paid' | 'declined' | 'refunded'; amount: number }[];
  /** Stays in the room, as they were recorded. */
  visits: { party: Party; from: string; until: string }[];
  payment: { reference: string; status: string; provider: string; paidAt: string | null };
  /** Minutes each one was in the room, as recorded. */
  presence: Record<Party, number>;
}
