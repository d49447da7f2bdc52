import type { Db } from '../platform/database';
import type { ClientId } from '../platform/ids';

/** The programs a client is a member of. */
export const readJoinedPrograms = async (db: Db, clientId: ClientId): Promise<ReadonlySet<number>> => {
  const rows = await db('pps_memberships')
    .where({ client_id: clientId })
    .whereNull('left_at')
    .select<{ program_id: number }[]>('program_id');
  return new Set(rows.map(({ program_id }) => program_id));
};
