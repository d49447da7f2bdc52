import type {
  InvitationFacts,
  MailTemplate,
  MessageNoticeFacts,
  PasswordResetFacts,
  SessionMailFacts,
} from '../../../shared/contracts/mail';
import type { Party } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { insertRowOnce, writeInstant, type Transaction } from '../platform/database';
import type { MailId, SessionId } from '../platform/ids';

export interface NewMail {
  /** One mail is sent per key, however often it is queued. */
  dedupeKey: string;
  template: MailTemplate;
  recipient: string;
  recipientName: string | null;
  locale: string;
  sessionId?: SessionId;
  party?: Party;
  facts: SessionMailFacts | InvitationFacts | PasswordResetFacts | MessageNoticeFacts;
  /** When it is to leave (ms, UTC), where that is not now. */
  dueAt?: number;
}

/**
 * Puts a mail into the outbox, in the transaction that owes it; sending comes after the commit.
 * @returns null where its key is there already
 */
export const queueMail = async (trx: Transaction, app: App, mail: NewMail): Promise<MailId | null> => {
  const now = app.clock.now();
  const id = await insertRowOnce(
    trx,
    'pps_outgoing_mails',
    now,
    {
      dedupe_key: mail.dedupeKey,
      template: mail.template,
      recipient: mail.recipient,
      recipient_name: mail.recipientName,
      locale: mail.locale,
      session_id: mail.sessionId ?? null,
      party: mail.party ?? null,
      facts: JSON.stringify(mail.facts),
      status: 'waiting',
      attempts: 0,
      queued_at: writeInstant(now),
      due_at: writeInstant(mail.dueAt ?? now),
    },
    ['dedupe_key'],
  );
  return id === null ? null : (id as MailId);
};

/** Each of these says how the date, or a decision, stands; a newer one makes an older one that still waits untrue. */
const ABOUT_THE_DATE: readonly MailTemplate[] = [
  'request-sent',
  'times-proposed',
  'date-set',
  'date-moved',
  'session-cancelled',
  'introduction-approved',
  'introduction-rejected',
];

/**
 * Takes back what waits to be said of a session's date, in the transaction that changes it again: the last mail
 * somebody gets must be the last thing that happened.
 */
export const withdrawDateMails = async (trx: Transaction, sessionId: SessionId): Promise<void> => {
  await trx('pps_outgoing_mails')
    .where({ session_id: sessionId, status: 'waiting' })
    .whereIn('template', ABOUT_THE_DATE)
    .update({ status: 'superseded', leased_until: null });
};
