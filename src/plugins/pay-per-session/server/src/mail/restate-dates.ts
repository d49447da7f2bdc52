import { sessionMailFacts, type SessionMailFacts } from '../../../shared/contracts/mail';
import { readJson, type Transaction } from '../platform/database';
import type { MailId, SessionId } from '../platform/ids';
import { NAMES_THE_DATE } from './queue-mail';

/** The date of a session as it stands now; instants in ms, UTC. */
type SessionDate = Pick<SessionMailFacts, 'revision' | 'startsAt' | 'endsAt'>;

/**
 * Says the present date in what waits to be said of a session and names its date, in the transaction that sets it: a
 * confirmation that could not leave before the session was moved must not bring the old date into anybody's calendar.
 */
export const restateDates = async (
  trx: Transaction,
  sessionId: SessionId,
  { revision, startsAt, endsAt }: SessionDate,
): Promise<void> => {
  const waiting = await trx('pps_outgoing_mails')
    .where({ session_id: sessionId, status: 'waiting' })
    .whereIn('template', NAMES_THE_DATE)
    .select<{ id: MailId; facts: unknown }[]>('id', 'facts');
  for (const { id, facts } of waiting) {
    const restated = { ...sessionMailFacts.parse(readJson(facts)), revision, startsAt, endsAt };
    await trx('pps_outgoing_mails')
      .where({ id, status: 'waiting' })
      .update({ facts: JSON.stringify(restated) });
  }
};
