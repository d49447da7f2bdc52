import type { Party } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { database, insertRowOnce, writeInstant } from '../platform/database';
import type { SessionId } from '../platform/ids';

/** One connection of one window of one person. */
export interface Visitor {
  sessionId: SessionId;
  party: Party;
  /** The connection: a visit is written once for it, however often it is told. */
  visitKey: string;
  /** The window, across reconnects. */
  pageKey: string;
}

/** Notes that somebody came in, now. */
export const enterRoom = async (
  app: App,
  { sessionId, party, visitKey, pageKey }: Visitor,
): Promise<void> => {
  const now = app.clock.now();
  await insertRowOnce(
    database(app.strapi),
    'pps_room_visits',
    now,
    {
      session_id: sessionId,
      party,
      visit_key: visitKey,
      page_key: pageKey,
      entered_at: writeInstant(now),
      last_seen_at: writeInstant(now),
    },
    ['visit_key'],
  );
};

/** Notes that these connections are still there, now: what remains true if this instance dies. */
export const seeVisitors = async (app: App, visitKeys: string[]): Promise<void> => {
  if (visitKeys.length === 0) return;
  await database(app.strapi)('pps_room_visits')
    .whereIn('visit_key', visitKeys)
    .whereNull('left_at')
    .update({ last_seen_at: writeInstant(app.clock.now()) });
};

/** Notes that a connection ended, now; the first such note stands. */
export const leaveRoom = async (app: App, visitKey: string): Promise<void> => {
  const now = writeInstant(app.clock.now());
  await database(app.strapi)('pps_room_visits')
    .where({ visit_key: visitKey })
    .whereNull('left_at')
    .update({ left_at: now, last_seen_at: now });
};

/** Whether this window of this person was in this room before. */
export const wasInside = async (app: App, visitor: Omit<Visitor, 'visitKey'>): Promise<boolean> => {
  const row = await database(app.strapi)('pps_room_visits')
    .where({ session_id: visitor.sessionId, party: visitor.party, page_key: visitor.pageKey })
    .first<{ id: number } | undefined>('id');
  return row !== undefined;
};
