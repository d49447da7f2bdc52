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

/** Each of these says how a session stands; a newer one makes an older one that still waits untrue. */
const HOW_IT_STANDS: readonly MailTemplate[] = [
  'request-sent',
  'times-proposed',
  'date-set',
  'date-moved',
  'session-cancelled',
  'introduction-approved',
  'introduction-rejected',
  'outcome-marked',
  'outcome-reminder',
  'session-disputed',
  'dispute-to-settle',
  'dispute-settled',
];

/** These say something else and name the date beside it: it is restated, and after the end there is nothing to say. */
export const NAMES_THE_DATE: readonly MailTemplate[] = ['sale-confirmation', 'link-replaced'];

/**
 * Takes back what waits to be said of how a session stands, or of how all hours of a block do, in the transaction that
 * changes it again: the last mail somebody gets must be the last thing that happened. Once it has ended, nothing that
 * invites to it leaves either. What is said of a whole block stands while only one of its hours changes: the others are
 * told by nothing else.
 * @returns the mails that were taken back, as `reviveMails` takes them
 */
export const withdrawOutdatedMails = async (
  trx: Transaction,
  about: { sessionId: SessionId } | { blockId: OrderId },
  { ended }: { ended: boolean },
): Promise<MailId[]> => {
  const withdrawn = await trx('pps_outgoing_mails')
    .where('status', 'waiting')
    .where(
      'sessionId' in about ? { session_id: about.sessionId, block_id: null } : { block_id: about.blockId },
    )
    .whereIn('template', ended ? [...HOW_IT_STANDS, ...NAMES_THE_DATE] : HOW_IT_STANDS)
    // Not the lease: whoever is sending it now goes on, and it may wait again before they are done.
    .update({ status: 'superseded' })
    .returning<{ id: MailId }[]>('id');
  return withdrawn.map(({ id }) => id);
};

/** Lets mails wait again that were taken back by a step that is undone. */
export const reviveMails = async (trx: Transaction, ids: readonly MailId[]): Promise<void> => {
  await trx('pps_outgoing_mails')
    .whereIn('id', [...ids])
    .where({ status: 'superseded' })
    .update({ status: 'waiting' });
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
