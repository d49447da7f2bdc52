import type { MessageNoticeFacts } from '../../../shared/contracts/mail';
import { queueMail, restateMail, withdrawMail } from '../mail';
import type { App } from '../platform/app';
import {
  insertRowOnce,
  readInstant,
  writeInstant,
  type StoredInstant,
  type Transaction,
} from '../platform/database';
import type { ConversationId, MailId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import { peopleOf, joinPeople, type PeopleRow } from './read-correspondent';
import { readAddressee } from './read-addressee';
import { noticeTime } from './rules/notice-time';
import { ownConversations, otherParty, personIdOf, type Side } from './side';

/*
 * Mail about unread messages: one for a person, however many write, and after it a quiet time. The person's row in
 * `pps_message_notices` is locked by whoever decides, after the conversation's row and never before it.
 */

/** As many names as a subject takes. */
const NAMED = 3;

interface StoredNotice {
  id: number;
  /** The latest mail, wherever it stands. */
  mail_id: MailId | null;
  notices: number;
  /** When the last one before it left that did. */
  last_left_at: StoredInstant | null;
}
interface LastMail {
  status: string;
  sent_at: StoredInstant | null;
  due_at: StoredInstant;
  leased_until: StoredInstant | null;
}

const lockNotice = async (trx: Transaction, app: App, side: Side): Promise<StoredNotice> => {
  const person = { party: side.party, person_id: personIdOf(side) };
  await insertRowOnce(trx, 'pps_message_notices', app.clock.now(), { ...person, notices: 0 }, [
    'party',
    'person_id',
  ]);
  const row = await trx('pps_message_notices')
    .where(person)
    .forUpdate()
    .first<StoredNotice | undefined>('id', 'mail_id', 'notices', 'last_left_at');
  if (!row) throw new Error('A notice that was just written is gone.');
  return row;
};

/** What a notice would say now; null where all is read. */
const statedNow = async (
  trx: Transaction,
  app: App,
  side: Side,
  name: string,
): Promise<MessageNoticeFacts | null> => {
  const unread = `conversation.${side.party}_unread`;
  const [row] = await trx('pps_conversations as conversation')
    .modify(ownConversations(side))
    .where(unread, '>', 0)
    .select<{ messages: number | string | null; conversations: number | string }[]>(
      trx.raw('sum(??) as messages, count(*) as conversations', [unread]),
    );
  const conversations = Number(row?.conversations ?? 0);
  if (conversations === 0) return null;
  const latest = await trx('pps_conversations as conversation')
    .modify(ownConversations(side))
    .where(unread, '>', 0)
    .orderBy('conversation.last_message_id', 'desc')
    .limit(NAMED)
    .modify(joinPeople)
    .select<(PeopleRow & { id: ConversationId })[]>('conversation.id as id');
  const other = otherParty(side.party);
  const { siteName } = await readSettings(app.strapi);
  return {
    siteName,
    name,
    senders: latest.map((person) => peopleOf(person)[other].name),
    others: conversations - latest.length,
    unread: Number(row?.messages ?? 0),
    conversationId: conversations === 1 ? (latest[0]?.id ?? null) : null,
  };
};

/** When a mail left, leaves or was given up; null while it waits, and where it was taken back. */
const leftAt = (mail: LastMail | undefined, now: number): number | null => {
  if (mail === undefined || mail.status === 'superseded') return null;
  if (mail.status === 'waiting') return (readInstant(mail.leased_until) ?? 0) > now ? now : null;
  return readInstant(mail.sent_at) ?? readInstant(mail.due_at);
};

const lastMail = async (trx: Transaction, { mail_id: id }: StoredNotice): Promise<LastMail | undefined> =>
  id === null
    ? undefined
    : trx('pps_outgoing_mails')
        .where({ id })
        .first<LastMail | undefined>('status', 'sent_at', 'due_at', 'leased_until');

/**
 * Lets somebody know of a new message by mail, in the transaction that writes it: a mail that waits says the newer
 * number, otherwise the next one leaves when the quiet time since the last is over.
 */
export const announceUnread = async (trx: Transaction, app: App, reader: Side): Promise<void> => {
  const addressee = await readAddressee(trx, reader);
  // Somebody whose account is gone cannot be written to.
  if (addressee.email === null) return;
  const notice = await lockNotice(trx, app, reader);
  const facts = await statedNow(trx, app, reader, addressee.displayName);
  if (facts === null) return;
  if (notice.mail_id !== null && (await restateMail(trx, app, notice.mail_id, facts))) return;
  const { messageNoticeMinutes } = await readSettings(app.strapi);
  const left = leftAt(await lastMail(trx, notice), app.clock.now()) ?? readInstant(notice.last_left_at);
  const mailId = await queueMail(trx, app, {
    dedupeKey: `message-notice:${reader.party}:${personIdOf(reader)}:${notice.notices + 1}`,
    template: 'message-notice',
    recipient: addressee.email,
    recipientName: addressee.displayName,
    locale: addressee.locale,
    party: reader.party,
    facts,
    dueAt: noticeTime(app.clock.now(), left, messageNoticeMinutes),
  });
  await trx('pps_message_notices')
    .where({ id: notice.id })
    .update({
      mail_id: mailId,
      notices: notice.notices + 1,
      last_left_at: left === null ? null : writeInstant(left),
    });
};

/** After somebody has read: a mail that waits says what is left, or is taken back. */
export const settleNotice = async (trx: Transaction, app: App, reader: Side): Promise<void> => {
  const notice = await lockNotice(trx, app, reader);
  if (notice.mail_id === null) return;
  const { displayName } = await readAddressee(trx, reader);
  const facts = await statedNow(trx, app, reader, displayName);
  if (facts === null) await withdrawMail(trx, notice.mail_id);
  else await restateMail(trx, app, notice.mail_id, facts);
};
