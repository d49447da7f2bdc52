import { z } from 'zod';
import {
  OUTCOMES,
  SESSION_STATUSES,
  type ActorKind,
  type FundingKind,
  type Location,
  type Party,
  type SessionStatus,
  type WayOfAgreeing,
} from '../session-status';
import type { RefusalCode, RefusalFacts } from '../refusals';
import type { MailStatus } from './mail';
import { instant } from './free-starts';
import { localDateTime, prose, revision, rowId, searchText, timeZone } from './fields';

export const SESSION_TABS = ['upcoming', 'past', 'all'] as const;
export type SessionTab = (typeof SESSION_TABS)[number];

/** Filters of *My Sessions*; they live in the page's URL. */
export const sessionFilters = z.object({
  tab: z.enum(SESSION_TABS).catch('upcoming'),
  status: z.enum(SESSION_STATUSES).optional().catch(undefined),
  serviceId: rowId.optional().catch(undefined),
  /** One host's; who sees nothing but their own finds no others by it. */
  hostId: rowId.optional().catch(undefined),
  search: searchText.optional().catch(undefined),
  /** Dated ones only: those that end later than now, or those that are over. */
  time: z.enum(['coming', 'over']).optional().catch(undefined),
  sort: z.enum(['soonest', 'latest']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type SessionFilters = z.output<typeof sessionFilters>;
export const SESSIONS_PER_PAGE = 20;

/** Sets or moves the date: a wall-clock time in a named zone. `revision` is the one the person saw. */
export const dateInput = z.object({
  startsAtLocal: localDateTime,
  timeZone,
  /** Which of the two, where the clock shows that time twice. */
  fold: z.enum(['earlier', 'later']).default('earlier'),
  revision,
});
export const outcomeInput = z.object({
  outcome: z.enum(OUTCOMES, 'unknownChoice'),
  note: prose(1000).or(z.literal('')).default(''),
  revision,
});
/** The client moves a booked session to another start on offer. */
export const moveInput = z.object({ startsAt: instant, revision });
export const acceptInput = z.object({ revision });
export const declineInput = z.object({ reason: prose(1000), revision });
export const withdrawInput = z.object({ reason: prose(1000).or(z.literal('')).default(''), revision });
export const MOST_PROPOSALS = 3;
/** Other times the host proposes, by the wall clock of a named zone. */
export const proposeInput = z.object({
  startsAtLocal: z.array(localDateTime).min(1, 'required').max(MOST_PROPOSALS, 'tooMany'),
  timeZone,
  note: prose(1000).or(z.literal('')).default(''),
  revision,
});
/** The client takes one of the proposed times. */
export const takeProposalInput = z.object({ startsAt: instant, revision });
export const cancelInput = z.object({
  reason: prose(1000),
  revision,
});

/** What may be done with a session; legal ones are computed from the transition table. */
export const SESSION_ACTIONS = [
  'schedule',
  'move',
  'mark_delivered',
  'mark_client_absent',
  'mark_host_absent',
  'accept',
  'decline',
  'counter',
  'take_proposal',
  'withdraw',
  'cancel',
] as const;
export type SessionAction = (typeof SESSION_ACTIONS)[number];

/** What an action does to the price: `falls_due` is given back by hand, by an operator; `nothing` where there is none. */
export type MoneyEffect = 'stays' | 'goes_back' | 'falls_due' | 'nothing';

export interface SessionListItem {
  id: number;
  reference: string;
  status: SessionStatus;
  serviceName: string;
  durationMinutes: number;
  priceAmount: number;
  currency: string;
  /** Instants are ISO 8601 in UTC. */
  soldAt: string;
  startsAt: string | null;
  endsAt: string | null;
  /** The other person: the client for a host, the host for a client. */
  host: { id: number; displayName: string; slug: string; timeZone: string; avatarUrl: string | null };
  client: { id: number; displayName: string; timeZone: string };
  /** What the host has to do: agree a date, say how it ended, or answer a request. */
  needs: 'date' | 'outcome' | 'answer' | null;
  /** Whose answer a requested session waits for, and until when. */
  awaits: Party | null;
  respondBy: string | null;
}

export interface SessionPage {
  items: SessionListItem[];
  page: number;
  pageCount: number;
  total: number;
  counts: Record<SessionTab, number>;
}

export interface SessionEventView {
  at: string;
  actor: ActorKind;
  action: string;
  from: SessionStatus | null;
  to: SessionStatus;
  reason: string | null;
}

/** One session with everything the viewer may know. */
export interface SessionDetail extends SessionListItem {
  serviceDescription: string;
  serviceId: number;
  agreeing: WayOfAgreeing;
  location: Location;
  fundingKind: FundingKind;
  /** What the client wrote with the request, and answered to the service's questions. */
  note: string;
  answers: { question: string; answer: string }[];
  /** Other times the host has proposed and softly holds. */
  proposals: { startsAt: string; endsAt: string }[];
  revision: number;
  /** The viewer's party; an operator sees both. */
  viewer: Party | 'operator';
  /** The other one's contact, for who has to get in touch. */
  contact: { name: string; email: string } | null;
  /** The viewer's own session link; null for an operator and after it was revoked. */
  linkUrl: string | null;
  room: { state: 'early' | 'open' | 'closed' | 'none'; opensAt: string | null; url: string | null };
  /** Every action this viewer could ever take; `refusal` says why it is not possible now. */
  actions: {
    action: SessionAction;
    refusal: { code: RefusalCode; facts: RefusalFacts } | null;
    money: MoneyEffect;
  }[];
  events: SessionEventView[];
  mails: {
    template: string;
    party: Party | null;
    status: MailStatus;
    sentAt: string | null;
    lastError: string | null;
  }[];
  payment: { reference: string; status: string; provider: string; paidAt: string | null };
  /** Minutes each one was in the room, as recorded. */
  presence: Record<Party, number>;
}
