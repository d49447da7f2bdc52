import type { Party } from '../../../shared/session-status';
import { readInstant, type Db, type StoredInstant } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { minutesInRoom, type Visit } from './rules/presence';

interface VisitRow {
  party: Party;
  entered_at: StoredInstant;
  last_seen_at: StoredInstant;
}

/** Every stay in the room of a session, as far as it is known. */
export const readVisits = async (db: Db, sessionId: SessionId): Promise<Visit[]> => {
  const rows = await db('pps_room_visits')
    .where({ session_id: sessionId })
    .select<VisitRow[]>('party', 'entered_at', 'last_seen_at');
  return rows.map((row) => ({
    party: row.party,
    from: readInstant(row.entered_at),
    until: readInstant(row.last_seen_at),
  }));
};

/** Whole minutes each of the two was in the room, as recorded: evidence, not a verdict. */
export const readPresence = async (db: Db, sessionId: SessionId): Promise<Record<Party, number>> =>
  minutesInRoom(await readVisits(db, sessionId));
