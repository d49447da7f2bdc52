import type { ActionHour, BlockHour } from '../../../shared/contracts/block';
import type { SessionAction } from '../../../shared/contracts/session';
import type { App } from '../platform/app';
import { readInstant, type Db } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';
import type { SessionId } from '../platform/ids';
import type { Settings } from '../platform/settings';
import { linkUrl, liveLinksOf, type LiveLink } from '../room';
import { readSessionCredits } from '../wallet';
import { hoursThatCan, readBlock } from './change-hours';
import { creditEffect } from './rules/credit-after';
import { transitionFrom } from './rules/transition-table';
import { effectiveStatus, type StoredSession } from './session-row';
import type { SessionViewer } from './session-viewer';

/** The hours that were bought with a session, for who looks at one of them. */
interface BlockView {
  hours: BlockHour[];
  /** Those that can take an action at once that the session itself can; none where that is the session alone. */
  hoursFor(action: SessionAction): ActionHour[];
}

const ALONE: BlockView = { hours: [], hoursFor: () => [] };

/** All the hours that were bought at once with a session, and what can be done with several of them now. */
export const readBlockFor = async (
  app: App,
  db: Db,
  session: StoredSession,
  { viewer, now, settings }: { viewer: SessionViewer; now: number; settings: Settings },
): Promise<BlockView> => {
  if (session.block_id === null) return ALONE;
  const rows = await readBlock(db, session);
  const party = viewer.kind === 'host' || viewer.kind === 'client' ? viewer.kind : null;
  const ids = rows.map(({ id }) => id);
  const [links, credits] = await Promise.all([
    party === null ? new Map<SessionId, LiveLink>() : liveLinksOf(db, ids, party),
    readSessionCredits(db, ids, now),
  ]);
  const hours = rows.map((row): BlockHour => {
    const link = links.get(row.id);
    return {
      id: row.id,
      hour: row.block_hour ?? 1,
      status: effectiveStatus(row, now),
      startsAt: isoInstant(readInstant(row.starts_at)),
      endsAt: isoInstant(readInstant(row.ends_at)),
      linkUrl: link === undefined ? null : linkUrl(app, link),
      revision: row.revision,
    };
  });
  const hoursFor = (action: SessionAction): ActionHour[] => {
    const can = hoursThatCan(rows, session, action, { actor: viewer, now, settings });
    if (can.length < 2) return [];
    return can.map((row) => {
      const credit = credits.get(row.id) ?? null;
      const step = transitionFrom(effectiveStatus(row, now), action);
      return {
        id: row.id,
        credit: step && credit ? creditEffect(step.to, credit) : null,
        termEndsOn: credit?.allocation.termEndsOn ?? null,
      };
    });
  };
  return { hours, hoursFor };
};
