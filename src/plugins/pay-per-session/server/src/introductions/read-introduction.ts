import type { IntroductionView, SessionIntroductionView } from '../../../shared/contracts/introduction';
import { readInstant, type Db } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';
import { readDecision, standingDecision } from './decide-continuation';
import type { IntroducingPair, IntroducingSession, StoredIntroduction } from './introduction-row';

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

/** How things stand between the two of a session at `now` (ms, UTC), and what was decided on it. */
export const readIntroductionOf = async (
  db: Db,
  session: IntroducingSession,
  now: number,
): Promise<SessionIntroductionView> => {
  const made = await readDecision(db, session.sessionId);
  return {
    ...(await readIntroduction(db, session, now)),
    here: made && { ...made, decidedAt: isoInstant(made.decidedAt) },
  };
};
