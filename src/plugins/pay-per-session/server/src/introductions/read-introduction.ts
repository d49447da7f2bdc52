import type { IntroductionView } from '../../../shared/contracts/introduction';
import { readInstant, type Db } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';
import { standingDecision } from './decide-continuation';
import type { IntroducingPair, StoredIntroduction } from './introduction-row';

/** Whether the host has approved going on with this client: what opens the host's bundles to them. */
export const isApproved = async (db: Db, pair: IntroducingPair): Promise<boolean> =>
  (await standingDecision(db, pair))?.decision === 'approved';

/** How things stand between two people at `now` (ms, UTC). */
export const readIntroduction = async (
  db: Db,
  pair: IntroducingPair,
  now: number,
): Promise<IntroductionView> => {
  const row = await db('pps_introductions')
    .where({ host_id: pair.hostId, client_id: pair.clientId })
    .first<StoredIntroduction | undefined>();
  const standing = await standingDecision(db, pair);
  const openUntil = readInstant(row?.open_until);
  const open = row?.open_session_id ?? null;
  return {
    openSessionId: openUntil === null || openUntil > now ? open : null,
    decision: standing?.decision ?? null,
    decidedAt: isoInstant(standing?.decidedAt ?? null),
    decidedSessionId: standing?.sessionId ?? null,
    reason: standing?.reason ?? null,
  };
};
