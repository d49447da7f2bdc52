import {
  sessionMailFacts,
  type MailStatus,
  type MailTemplate,
  type SessionMailFacts,
} from '../../../shared/contracts/mail';
import {
  readInstant,
  readJson,
  writeInstant,
  type StoredInstant,
  type Transaction,
} from '../platform/database';
import type { MailId, OrderId, SessionId } from '../platform/ids';
import { MOST_ATTEMPTS } from './rules/retry-delay';

/*
 * What is still to be said of a session follows it, in the transaction that changes it: the last mail somebody gets must
 * be the last thing that happened. One that was given up counts: an operator can send it on its way again. A mail about
 * several hours that were bought at once follows each of them: it leaves out the hour of which something newer is said,
 * for the others are told by nothing else, and is taken back with the last.
 */

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
const NAMES_THE_DATE: readonly MailTemplate[] = ['sale-confirmation', 'link-replaced'];

/** A mail that may still leave: by itself, or because an operator tries again. */
const UNSENT: readonly MailStatus[] = ['waiting', 'failed'];

/** A session, and the block of hours that it was bought with. */
interface Followed {
  id: SessionId;
  block_id: OrderId | null;
}

/** The date of a session as it stands now; instants in ms, UTC. */
type SessionDate = Pick<SessionMailFacts, 'revision' | 'startsAt' | 'endsAt'>;

interface UnsentMail {
  id: MailId;
  status: MailStatus;
  attempts: number;
  block_id: OrderId | null;
  facts: unknown;
  due_at: StoredInstant;
}

const saidBy = ({ facts }: Pick<UnsentMail, 'facts'>): SessionMailFacts =>
  sessionMailFacts.parse(readJson(facts));

const saysOf = ({ hours }: SessionMailFacts, id: SessionId): boolean =>
  hours.some(({ sessionId, outdated }) => sessionId === id && !outdated);

/** What a mail says once an hour is left out of it, or said again. */
const withHour = (
  said: SessionMailFacts,
  id: SessionId,
  change: { outdated: boolean },
): SessionMailFacts => ({
  ...said,
  hours: said.hours.map((hour) => (hour.sessionId === id ? { ...hour, ...change } : hour)),
});

/** The unsent mails about several hours of a block, this one among them; nobody else changes them meanwhile. */
const lockBlockMails = async (
  trx: Transaction,
  { id, block_id }: Followed,
  templates: readonly MailTemplate[],
): Promise<(Pick<UnsentMail, 'id' | 'status' | 'due_at'> & { said: SessionMailFacts })[]> => {
  if (block_id === null) return [];
  const rows = await trx('pps_outgoing_mails')
    .where({ block_id })
    .whereIn('status', [...UNSENT])
    .whereIn('template', [...templates])
    .orderBy('id')
    .forUpdate()
    .select<UnsentMail[]>('id', 'status', 'block_id', 'facts', 'due_at');
  return rows.map((row) => ({ ...row, said: saidBy(row) })).filter(({ said }) => saysOf(said, id));
};

/**
 * Takes back what is still to be said of how a session stands; once it has ended, what invites to it, too.
 * @param undoableUntil until when (ms, UTC) the step can be undone that makes it untrue; null where it cannot. What is
 *   left to be said of other hours waits so long: it may be about this one again.
 * @returns the mails that were taken back or shortened, as `reviveMails` takes them
 */
export const withdrawOutdatedMails = async (
  trx: Transaction,
  session: Followed,
  { ended, undoableUntil }: { ended: boolean; undoableUntil: number | null },
): Promise<MailId[]> => {
  const templates = ended ? [...HOW_IT_STANDS, ...NAMES_THE_DATE] : HOW_IT_STANDS;
  const alone = await trx('pps_outgoing_mails')
    .where({ session_id: session.id, block_id: null })
    .whereIn('status', [...UNSENT])
    .whereIn('template', [...templates])
    // Not the lease: whoever is sending it now goes on, and it may wait again before they are done.
    .update({ status: 'superseded' })
    .returning<{ id: MailId }[]>('id');
  const shortened = await lockBlockMails(trx, session, templates);
  for (const { id, status, said, due_at } of shortened) {
    const left = withHour(said, session.id, { outdated: true });
    const dueAt = Math.max(readInstant(due_at), undoableUntil ?? 0);
    await trx('pps_outgoing_mails')
      .where({ id, status })
      .update({
        facts: JSON.stringify(left),
        due_at: writeInstant(dueAt),
        status: left.hours.every(({ outdated }) => outdated) ? 'superseded' : status,
      });
  }
  return [...alone, ...shortened].map(({ id }) => id);
};

/**
 * Makes mails what they were, and say again what they said of a session, that were taken back by a step that is undone:
 * they wait again, or are given up as before.
 */
export const reviveMails = async (
  trx: Transaction,
  session: Pick<Followed, 'id'>,
  ids: readonly MailId[],
): Promise<void> => {
  const rows = await trx('pps_outgoing_mails')
    .whereIn('id', [...ids])
    .whereIn('status', [...UNSENT, 'superseded'])
    .orderBy('id')
    .forUpdate()
    .select<UnsentMail[]>('id', 'status', 'attempts', 'block_id', 'facts');
  for (const row of rows) {
    const facts =
      row.block_id === null
        ? {}
        : { facts: JSON.stringify(withHour(saidBy(row), session.id, { outdated: false })) };
    const before = row.attempts >= MOST_ATTEMPTS ? 'failed' : 'waiting';
    await trx('pps_outgoing_mails')
      .where({ id: row.id, status: row.status })
      .update({ status: row.status === 'superseded' ? before : row.status, ...facts });
  }
};

/**
 * Says the present date in what is still to be said of a session and names its date: a confirmation that could not leave
 * before the session was moved must not bring the old date into anybody's calendar.
 */
export const restateDates = async (trx: Transaction, session: Followed, date: SessionDate): Promise<void> => {
  const restate = (id: MailId, facts: SessionMailFacts) =>
    trx('pps_outgoing_mails')
      .where({ id })
      .whereIn('status', [...UNSENT])
      .update({ facts: JSON.stringify(facts) });
  const alone = await trx('pps_outgoing_mails')
    .where({ session_id: session.id, block_id: null })
    .whereIn('status', [...UNSENT])
    .whereIn('template', [...NAMES_THE_DATE])
    .select<UnsentMail[]>('id', 'facts');
  for (const mail of alone) await restate(mail.id, { ...saidBy(mail), ...date });
  for (const { id, said } of await lockBlockMails(trx, session, NAMES_THE_DATE)) {
    const hours = said.hours.map((hour) => (hour.sessionId === session.id ? { ...hour, ...date } : hour));
    await restate(id, { ...said, hours });
  }
};
