import { z } from 'zod';
import type { Party } from '../session-status';
import { idempotencyKey, prose, rowId } from './fields';

export const LONGEST_MESSAGE = 4000;
/** Of one message; `LARGEST_FILE` is of each, in bytes. */
export const MOST_FILES = 3;
export const LARGEST_FILE = 5 * 1024 * 1024;
/** What may come with a message: formats that carry no script a browser runs on our own origin. */
export const FILE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'application/pdf',
] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Something sent before it had been read is no reason to refuse a message: what cannot be a message's id is none. */
const shownUntil = rowId.optional().catch(undefined);

/** A message; without text where a file says it all. */
export const messageInput = z.object({
  text: z
    .string()
    .default('')
    // Nothing but spaces is nothing.
    .transform((text) => (text.trim() === '' ? '' : text))
    .pipe(z.literal('').or(prose(LONGEST_MESSAGE))),
  idempotencyKey,
  /** The session it is about. */
  sessionId: rowId.optional(),
  /** The last message the writer had before their eyes: until there they have read. */
  seen: shownUntil,
});
export type MessageInput = z.output<typeof messageInput>;

export const readInput = z.object({ until: rowId });
export const blockInput = z.object({
  blocked: z.union(
    [z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')],
    'unknownChoice',
  ),
});
export const reportInput = z.object({ reason: prose(1000) });
export const resolveInput = z.object({ note: prose(1000) });

/** Pages of a list are asked for by the last row of the page before. */
export const cursorQuery = z.object({ before: rowId.optional().catch(undefined) });
/** Of a conversation: older than `before`, or newer than `after`; the newest ones where neither is given. */
export const messagesQuery = cursorQuery.extend({
  after: z.coerce.number().int().min(0).optional().catch(undefined),
});

export interface MessageFileView {
  id: number;
  name: string;
  contentType: FileType;
  /** Bytes. */
  size: number;
}

export interface MessageView {
  id: number;
  sender: Party;
  text: string;
  /** ISO 8601, UTC. */
  sentAt: string;
  session: { id: number; serviceName: string } | null;
  files: MessageFileView[];
}

/** The one a person writes with. */
export interface Correspondent {
  name: string;
  /** Of a host's profile; null for a client. */
  slug: string | null;
  avatarUrl: string | null;
}

export interface ConversationItem {
  id: number;
  other: Correspondent;
  unread: number;
  /** Null before the first message is there, which nobody but a rival of its writer sees. */
  last: { sender: Party; excerpt: string; files: number; sentAt: string } | null;
  blocked: boolean;
}

export interface ConversationPage {
  items: ConversationItem[];
  /** For the next page; null on the last one. */
  next: number | null;
}

/** One conversation as one of its two people sees it. */
export interface ConversationView {
  id: number;
  party: Party;
  other: Correspondent;
  /** Oldest first. */
  messages: MessageView[];
  /** `before` of the older ones; null where these are the first. */
  earlier: number | null;
  /** Whether more than these are newer than `after`. */
  more: boolean;
  /** The last message the viewer has read, and how many of the other's came later. */
  readUntil: number;
  unread: number;
  /** Who takes no more messages: the viewer has blocked the other, or the other way round. */
  blockedByMe: boolean;
  blockedByOther: boolean;
  /** A report of the viewer's that the operator has not resolved yet. */
  reported: boolean;
}

/** What a host needs to write to the client of a session. */
export interface SessionConversation {
  conversationId: number | null;
  client: Correspondent;
  session: { id: number; serviceName: string };
}

/** The last messages of a session's two people, oldest first, as they stand beside the session. */
export interface SessionMessages {
  /** Null where the two have not written to each other yet. */
  conversationId: number | null;
  messages: MessageView[];
  /** How many of the other's the viewer has not read, in the whole conversation. */
  unread: number;
  /** Whether there are older ones. */
  more: boolean;
}

export interface SentMessage {
  conversationId: number;
  messageId: number;
}

export const REPORT_STATUSES = ['open', 'resolved'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];
export const reportFilters = cursorQuery.extend({ status: z.enum(REPORT_STATUSES).catch('open') });

export interface ReportItem {
  id: number;
  status: ReportStatus;
  reporter: Party;
  host: string;
  client: string;
  reason: string;
  reportedAt: string;
  resolvedAt: string | null;
  note: string | null;
}
export interface ReportPage {
  items: ReportItem[];
  next: number | null;
  counts: Record<ReportStatus, number>;
}
/** A report with what was written until it was made: all that an operator reads of people's messages. */
export interface ReportView extends ReportItem {
  excerpt: MessageView[];
  /** How many older messages the operator is not shown. */
  olderMessages: number;
  blockedBy: Party[];
}

/** The panel's badges. */
export interface UnreadView {
  /** Messages of clients; null for who is no host. */
  messages: number | null;
  /** Open reports; null for who does not operate. */
  reports: number | null;
}
