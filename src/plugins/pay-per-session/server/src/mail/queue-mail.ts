import type {
  CreditMailFacts,
  InvitationFacts,
  MailTemplate,
  MessageNoticeFacts,
  OperatorMailFacts,
  PasswordResetFacts,
  ProgramInvitationFacts,
  ProgramJoiningFacts,
  SessionMailFacts,
} from '../../../shared/contracts/mail';
import type { Party } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { insertRowOnce, insertRowsOnce, writeInstant, type Transaction } from '../platform/database';
import type { MailId, OrderId, SessionId } from '../platform/ids';

export interface NewMail {
  /** One mail is sent per key, however often it is queued. */
  dedupeKey: string;
  template: MailTemplate;
  recipient: string;
  recipientName: string | null;
  locale: string;
  sessionId?: SessionId;
  /** Where it is about several hours that were bought at once: their block; `sessionId` is the first of them. */
  blockId?: OrderId | undefined;
  party?: Party;
  facts:
    | SessionMailFacts
    | InvitationFacts
    | PasswordResetFacts
    | MessageNoticeFacts
    | ProgramInvitationFacts
    | ProgramJoiningFacts
    | CreditMailFacts
    | OperatorMailFacts;
  /** When it is to leave (ms, UTC), where that is not now. */
  dueAt?: number;
}

const rowOf = (mail: NewMail, now: number) => ({
  dedupe_key: mail.dedupeKey,
  template: mail.template,
  recipient: mail.recipient,
  recipient_name: mail.recipientName,
  locale: mail.locale,
  session_id: mail.sessionId ?? null,
  block_id: mail.blockId ?? null,
  party: mail.party ?? null,
  facts: JSON.stringify(mail.facts),
  status: 'waiting',
  attempts: 0,
  queued_at: writeInstant(now),
  due_at: writeInstant(mail.dueAt ?? now),
});

/**
 * Puts a mail into the outbox, in the transaction that owes it; sending comes after the commit.
 * @returns null where its key is there already
 */
export const queueMail = async (trx: Transaction, app: App, mail: NewMail): Promise<MailId | null> => {
  const now = app.clock.now();
  const id = await insertRowOnce(trx, 'pps_outgoing_mails', now, rowOf(mail, now), ['dedupe_key']);
  return id === null ? null : (id as MailId);
};

/** The same for many at once, in one statement: keep it to some hundreds. */
export const queueMails = async (trx: Transaction, app: App, mails: readonly NewMail[]): Promise<void> => {
  const now = app.clock.now();
  const rows = mails.map((mail) => rowOf(mail, now));
  await insertRowsOnce(trx, 'pps_outgoing_mails', now, rows, ['dedupe_key']);
};

/** Takes mails back before anybody has begun to send them. @returns false when one has left, or may have */
export const withdrawUnsentMails = async (
  trx: Transaction,
  dedupeKeys: readonly string[],
): Promise<boolean> => {
  const owed = trx('pps_outgoing_mails').whereIn('dedupe_key', [...dedupeKeys]);
  const withdrawn = await owed
    .clone()
    .where({ status: 'waiting', attempts: 0 })
    .update({ status: 'superseded' })
    .returning<{ id: MailId }[]>('id');
  const all = await owed.clone().select<{ id: MailId }[]>('id');
  return withdrawn.length === all.length;
};
