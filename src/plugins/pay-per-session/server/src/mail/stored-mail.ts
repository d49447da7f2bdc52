import type { MailStatus, MailTemplate } from '../../../shared/contracts/mail';
import type { Party } from '../../../shared/session-status';
import type { StoredInstant } from '../platform/database';
import type { MailId, SessionId } from '../platform/ids';

/** A row of `pps_outgoing_mails` as the drivers hand it back. */
export interface StoredMail {
  id: MailId;
  dedupe_key: string;
  template: MailTemplate;
  recipient: string;
  recipient_name: string | null;
  locale: string;
  session_id: SessionId | null;
  party: Party | null;
  facts: unknown;
  status: MailStatus;
  attempts: number;
  queued_at: StoredInstant;
  due_at: StoredInstant;
  leased_until: StoredInstant | null;
  sent_at: StoredInstant | null;
  last_error: string | null;
}
