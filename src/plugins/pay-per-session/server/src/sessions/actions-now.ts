import { SESSION_ACTIONS, type SessionAction } from '../../../shared/contracts/session';
import type { Settings } from '../platform/settings';
import type { Presence } from '../room';
import { actionsOf, refusalOf } from './rules/transition-table';
import { momentOf } from './session-moment';
import { effectiveStatus, type StoredSession } from './session-row';
import { actorOf, type SessionViewer } from './session-viewer';

/** Who was in the room, and what became of the price, is not looked up for a list: the session's own page knows. */
export const NOBODY_SEEN: Presence = { minutes: { host: 0, client: 0 }, minutesTogether: 0 };

/** What the viewer may do with a session now, as far as its row tells. */
export const actionsNow = (
  row: StoredSession,
  viewer: SessionViewer,
  { now, settings }: { now: number; settings: Settings },
): SessionAction[] => {
  const order = { status: 'paid', amount: row.price_amount } as const;
  const actor = actorOf(viewer);
  const able = actionsOf(actor);
  const moment = momentOf(row, { now, actor, presence: NOBODY_SEEN, order, settings });
  const status = effectiveStatus(row, now);
  return SESSION_ACTIONS.filter(
    (action) => able.includes(action) && refusalOf(status, action, moment) === null,
  );
};
