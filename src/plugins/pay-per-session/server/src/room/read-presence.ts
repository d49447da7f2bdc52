import type { Party } from '../../../shared/session-status';
import { readInstant, type Db, type StoredInstant } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { minutesInRoom, minutesTogether, sinceDoors, type Visit } from './rules/presence';

interface VisitRow {
  party: Party;
  entered_at: StoredInstant;
  last_seen_at: StoredInstant;
}

/**
 * Every stay in the room that belongs to a session, as far as it is known.
 * @param opensAt when the doors of a dated session open (ms, UTC): what was before is left out; null for all
 */
export const readVisits = async (db: Db, sessionId: SessionId, opensAt: number | null): Promise<Visit[]> => {
  const rows = await db('pps_room_visits')
    .where({ session_id: sessionId })
    .select<VisitRow[]>('party', 'entered_at', 'last_seen_at');
  const visits = rows.map((row) => ({
    party: row.party,
    from: readInstant(row.entered_at),
    until: readInstant(row.last_seen_at),
  }));
  return sinceDoors(visits, opensAt);
};

export interface Presence {
  /** Whole minutes each of the two was in the room. */
  minutes: Record<Party, number>;
  minutesTogether: number;
}

/** How long the two were in the room of a session: evidence, not a verdict. `opensAt` as for `readVisits`. */
export const readPresence = async (
  db: Db,
  sessionId: SessionId,
  opensAt: number | null,
): Promise<Presence> => {
  const visits = await readVisits(db, sessionId, opensAt);
  return { minutes: minutesInRoom(visits), minutesTogether: minutesTogether(visits) };
};
