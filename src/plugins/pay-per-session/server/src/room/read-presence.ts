import { MINUTE } from '../platform/clock';
import { readInstant, type Db, type StoredInstant } from '../platform/database';
import type { SessionId } from '../platform/ids';
import type { Party } from '../../../shared/session-status';

interface Visit {
  party: Party;
  enteredAt: StoredInstant;
  lastSeenAt: StoredInstant;
}

/** Whole minutes each of the two was in the room, as recorded: evidence, not a verdict. */
export const readPresence = async (db: Db, sessionId: SessionId): Promise<Record<Party, number>> => {
  const visits = await db('pps_room_visits')
    .where({ session_id: sessionId })
    .select<Visit[]>('party', 'entered_at as enteredAt', 'last_seen_at as lastSeenAt');
  const spent: Record<Party, number> = { host: 0, client: 0 };
  for (const visit of visits)
    spent[visit.party] += readInstant(visit.lastSeenAt) - readInstant(visit.enteredAt);
  return { host: Math.round(spent.host / MINUTE), client: Math.round(spent.client / MINUTE) };
};
