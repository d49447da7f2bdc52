import { z } from 'zod';
import { CREDIT_POSITIONS, PARTIES, SESSION_STATUSES } from '../session-status';

/** Mails about a session; both people get one. */
const SESSION_MAILS = [
  'sale-confirmation',
  'date-set',
  'date-moved',
  'session-cancelled',
  'link-replaced',
  'request-sent',
  'request-declined',
  'request-withdrawn',
  'request-lapsed',
  'times-proposed',
  'introduction-approved',
  'introduction-rejected',
  'outcome-marked',
  'outcome-reminder',
  'session-disputed',
  'dispute-settled',
  'payment-too-late',
] as const;
export type SessionMailTemplate = (typeof SESSION_MAILS)[number];

/** Mails about session credits. */
const CREDIT_MAILS = ['credits-granted', 'credits-waiting', 'credits-ending'] as const;
export type CreditMailTemplate = (typeof CREDIT_MAILS)[number];
/** Mails to operators, about what waits for them alone. */
const OPERATOR_MAILS = ['dispute-to-settle', 'report-to-read'] as const;
export type OperatorMailTemplate = (typeof OPERATOR_MAILS)[number];
export const MAIL_TEMPLATES = [
  ...SESSION_MAILS,
  ...CREDIT_MAILS,
  ...OPERATOR_MAILS,
  'host-invitation',
  'password-reset',
  'message-notice',
  'program-invitation',
  'program-joining',
] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];

const person = z.object({ name: z.string(), email: z.string(), timeZone: z.string() });

/** The session credit that pays a session. */
const paidCredit = z.object({
  position: z.enum(CREDIT_POSITIONS),
  /** The last day of its term, and whether that is over. */
  termEndsOn: z.string(),
  termEnded: z.boolean(),
});

/** Which hour it is of how many that were bought at once. */
const place = z.object({ hour: z.number(), hours: z.number() });

/** What a session's mail says; instants in ms, UTC. */
export const sessionMailFacts = z.object({
  siteName: z.string(),
  reference: z.string(),
  /** The session's revision then: the entry's place in order in a calendar. Missing in mails of long ago. */
  revision: z.number().default(0),
  serviceName: z.string(),
  priceAmount: z.number(),
  currency: z.string(),
  /** The session credit that pays instead of a price; null where none does, and in mails of long ago. */
  credit: paidCredit.nullable().default(null),
  durationMinutes: z.number(),
  agreeing: z.enum(['arranged', 'requested', 'booked']),
  location: z.enum(['online', 'in_person', 'either']),
  startsAt: z.number().nullable(),
  endsAt: z.number().nullable(),
  host: person,
  client: person,
  reason: z.string().nullable(),
  /** Other times the host proposes; missing in mails of long ago. */
  proposals: z.array(z.number()).default([]),
  /** Until when an answer is awaited. */
  respondBy: z.number().nullable().default(null),
  /** How the session stood; missing in mails of long ago. */
  status: z.enum(SESSION_STATUSES).nullable().default(null),
  /** Until when its client may contest the outcome; null where nobody may. */
  disputeUntil: z.number().nullable().default(null),
  place: place.nullable().default(null),
  /** Where it is about several of those hours: each of them. What else is said here is the first one's. */
  hours: z
    .array(
      z.object({
        sessionId: z.number(),
        place,
        reference: z.string(),
        revision: z.number(),
        startsAt: z.number().nullable(),
        endsAt: z.number().nullable(),
        credit: paidCredit.nullable(),
        /** Whether something newer is said of this hour, so that the mail is about the others. */
        outdated: z.boolean().default(false),
      }),
    )
    .default([]),
});
export type SessionMailFacts = z.output<typeof sessionMailFacts>;

/** The registration link is a secret of its own; Strapi keeps it in the admin user's row already. */
export const invitationFacts = z.object({
  siteName: z.string(),
  name: z.string(),
  invitedBy: z.string(),
  registrationUrl: z.string(),
});
export type InvitationFacts = z.output<typeof invitationFacts>;

/** The link is made when the mail is sent: what stands in the outbox opens nothing. */
export const passwordResetFacts = z.object({
  siteName: z.string(),
  name: z.string(),
  userId: z.number(),
  /** Until when the link is valid, ms UTC. */
  expiresAt: z.number(),
});
export type PasswordResetFacts = z.output<typeof passwordResetFacts>;

/** Of unread messages: who wrote how many. What they wrote is read on the site alone. */
export const messageNoticeFacts = z.object({
  siteName: z.string(),
  name: z.string(),
  /** The first few who wrote, and how many others did. */
  senders: z.array(z.string()).min(1),
  others: z.number(),
  unread: z.number(),
  /** Where one conversation is unread; null where there are several. */
  conversationId: z.number().nullable(),
});
export type MessageNoticeFacts = z.output<typeof messageNoticeFacts>;

/** Into a program: for an address that was invited. The link is made when the mail is sent. */
export const programInvitationFacts = z.object({
  siteName: z.string(),
  /** The account's name; null where the address has no account yet. */
  name: z.string().nullable(),
  invitedBy: z.string(),
  programName: z.string(),
  institutionName: z.string().nullable(),
  invitationId: z.number(),
});
export type ProgramInvitationFacts = z.output<typeof programInvitationFacts>;

/** Into a program: for a client who proves an address by it. The link is made when the mail is sent. */
export const programJoiningFacts = z.object({
  siteName: z.string(),
  name: z.string(),
  programName: z.string(),
  clientId: z.number(),
  programId: z.number(),
  /** To which it goes, and which it proves. */
  email: z.string(),
  /** Until when the link is valid, ms UTC. */
  expiresAt: z.number(),
});
export type ProgramJoiningFacts = z.output<typeof programJoiningFacts>;

/** Of session credits: what was given, waits, or ends. A term's last day is a plain date of its institution. */
export const creditMailFacts = z.object({
  siteName: z.string(),
  /** Null for who has no account yet. */
  name: z.string().nullable(),
  institution: z.string(),
  term: z.string(),
  endsOn: z.string(),
  /** How many this mail is about. */
  credits: z.number(),
  note: z.string(),
  /** In whose zone times are told. */
  timeZone: z.string(),
  /** From which the link is made that takes credits that wait; null where nothing is to be taken. */
  nonce: z.string().nullable().default(null),
  /** Free starts of hosts who take these credits, ms UTC. */
  starts: z
    .array(z.object({ startsAt: z.number(), host: z.string(), service: z.string(), path: z.string() }))
    .default([]),
});
export type CreditMailFacts = z.output<typeof creditMailFacts>;

/** Of what waits for an operator: who asks, about whom, and on which page of the control panel. */
export const operatorMailFacts = z.object({
  siteName: z.string(),
  /** The operator's. */
  name: z.string(),
  host: z.string(),
  client: z.string(),
  /** Who of the two asks. */
  by: z.enum(PARTIES),
  /** The disputed session; null where it is about a conversation. */
  session: z
    .object({ service: z.string(), reference: z.string(), marked: z.enum(SESSION_STATUSES) })
    .nullable(),
  /** Why, where a mail may say it. */
  reason: z.string().nullable(),
  /** The page's path among the plugin's pages. */
  page: z.string(),
});
export type OperatorMailFacts = z.output<typeof operatorMailFacts>;

/** `superseded`: a newer mail about the same date made it untrue before it could be sent. */
export const MAIL_STATUSES = ['waiting', 'sent', 'failed', 'superseded'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** A mail of the outbox as an operator sees it. */
export interface MailView {
  id: number;
  template: string;
  recipient: string;
  recipientName: string | null;
  status: MailStatus;
  attempts: number;
  queuedAt: string;
  dueAt: string;
  sentAt: string | null;
  lastError: string | null;
  sessionId: number | null;
}

export interface MailPage {
  items: MailView[];
  page: number;
  pageCount: number;
  total: number;
  counts: Record<MailStatus, number>;
}
