import type { Party } from '../../../shared/session-status';
import type { StoredInstant } from '../platform/database';
import type { ClientId, ConversationId, HostId, MessageId, SessionId } from '../platform/ids';

/** A row of `pps_conversations` as the drivers hand it back. */
export interface StoredConversation {
  id: ConversationId;
  host_id: HostId;
  client_id: ClientId;
  started_by: Party;
  started_at: StoredInstant;
  /** 0 before the first message is there. */
  last_message_id: number;
  /** The last message each side has read; 0 is none. */
  host_read_id: number;
  client_read_id: number;
  /** Messages of the other one that came later. */
  host_unread: number;
  client_unread: number;
  /** Since when this side takes no messages; null where it does. */
  host_blocked_at: StoredInstant | null;
  client_blocked_at: StoredInstant | null;
}

/** A row of `pps_messages`. */
export interface StoredMessage {
  id: MessageId;
  conversation_id: ConversationId;
  sender: Party;
  sender_id: number;
  text: string | null;
  sent_at: StoredInstant;
  session_id: SessionId | null;
  idempotency_key: string;
}

export const readIdOf = (row: StoredConversation, party: Party): number =>
  party === 'host' ? row.host_read_id : row.client_read_id;
export const unreadOf = (row: StoredConversation, party: Party): number =>
  party === 'host' ? row.host_unread : row.client_unread;
export const hasBlocked = (row: StoredConversation, party: Party): boolean =>
  (party === 'host' ? row.host_blocked_at : row.client_blocked_at) !== null;
