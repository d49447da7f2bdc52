import type { IntroductionView } from '../../../shared/contracts/introduction';
import { readInstant, type Db } from '../platform/database';
import type { ClientId, HostId } from '../platform/ids';
import { isoInstant } from '../platform/iso-instant';
import type { StoredIntroduction } from './introduction-row';

interface Pair {
  hostId: HostId;
  clientId: ClientId;
}

const find = (db: Db, { hostId, clientId }: Pair): Promise<StoredIntroduction | undefined> =>
  db('pps_introductions')
    .where({ host_id: hostId, client_id: clientId })
    .first<StoredIntroduction | undefined>();

/** Whether the host has approved going on with this client: what opens the host's bundles to them. */
export const isApproved = async (db: Db, pair: Pair): Promise<boolean> =>
  (await find(db, pair))?.decision === 'approved';

/** How things stand between two people at `now` (ms, UTC). */
export const readIntroduction = async (db: Db, pair: Pair, now: number): Promise<IntroductionView> => {
  const row = await find(db, pair);
  const openUntil = readInstant(row?.open_until);
  const open = row?.open_session_id ?? null;
  return {
    openSessionId: openUntil === null || openUntil > now ? open : null,
    decision: row?.decision ?? null,
    decidedAt: isoInstant(readInstant(row?.decided_at)),
    decidedSessionId: row?.decided_session_id ?? null,
    reason: row?.reason ?? null,
  };
};
