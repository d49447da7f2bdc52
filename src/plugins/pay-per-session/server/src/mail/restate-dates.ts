import { sessionMailFacts, type SessionMailFacts } from '../../../shared/contracts/mail';
import { readJson, type Transaction } from '../platform/database';
import type { MailId, OrderId, SessionId } from '../platform/ids';
import { NAMES_THE_DATE } from './queue-mail';

/** The date of a session as it stands now; instants in ms, UTC. */
type SessionDate = Pick<SessionMailFacts, 'revision' | 'startsAt' | 'endsAt'>;

/**
 * Says the present date in what waits to be said of a session and names its date, in the transaction that sets it: a
 * confirmation that could not leave before the session was moved must not bring the old date into anybody's calendar.
 */
export const restateDates = async (
  trx: Transaction,
  { id: sessionId, block_id: block }: { id: SessionId; block_id: OrderId | null },
  date: SessionDate,
): Promise<void> => {
  const waiting = await trx('pps_outgoing_mails')
    .where('status', 'waiting')
    .where((about) => {
      void about.where('session_id', sessionId).whereIn('template', NAMES_THE_DATE);
      // One about all the hours that were bought at once names this one's date, too, and is not taken back for it.
      if (block !== null) void about.orWhere('block_id', block);
    })
    .select<{ id: MailId; session_id: SessionId; facts: unknown }[]>('id', 'session_id', 'facts');
  for (const { id, session_id, facts } of waiting) {
    const said = sessionMailFacts.parse(readJson(facts));
    const hours = said.hours.map((hour) => (hour.sessionId === sessionId ? { ...hour, ...date } : hour));
    const restated = { ...said, hours, ...(session_id === sessionId ? date : {}) };
    await trx('pps_outgoing_mails')
      .where({ id, status: 'waiting' })
      .update({ facts: JSON.stringify(restated) });
  }
};
