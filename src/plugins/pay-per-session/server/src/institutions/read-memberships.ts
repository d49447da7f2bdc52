import type { MembershipView, WayIn } from '../../../shared/contracts/membership';
import { readBoolean, readInstant, type Db, type StoredInstant } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';
import type { ClientId, ProgramId } from '../platform/ids';

interface Row {
  program_id: ProgramId;
  slug: string;
  name: string;
  institution_id: number | null;
  institution_name: string | null;
  takes_credits: boolean | number;
  enabled: boolean | number;
  institution_enabled: boolean | number | null;
  via: WayIn;
  joined_at: StoredInstant;
}

/** The programs a client is a member of, in the operator's order. One that is disabled now says so. */
export const readMemberships = async (db: Db, clientId: ClientId): Promise<MembershipView[]> => {
  const rows = await db('pps_memberships as m')
    .join('pps_programs as p', 'p.id', 'm.program_id')
    .leftJoin('pps_institutions as i', 'i.id', 'p.institution_id')
    .where('m.client_id', clientId)
    .whereNull('m.left_at')
    .orderBy([{ column: 'p.position' }, { column: 'p.id' }])
    .select<Row[]>(
      'm.program_id',
      'm.via',
      'm.joined_at',
      'p.slug',
      'p.name',
      'p.takes_credits',
      'p.enabled',
      'p.institution_id',
      'i.name as institution_name',
      'i.enabled as institution_enabled',
    );
  return rows.map((row) => ({
    programId: row.program_id,
    slug: row.slug,
    name: row.name,
    institution:
      row.institution_id === null ? null : { id: row.institution_id, name: row.institution_name ?? '' },
    takesCredits: readBoolean(row.takes_credits),
    enabled:
      readBoolean(row.enabled) && (row.institution_id === null || readBoolean(row.institution_enabled)),
    via: row.via,
    joinedAt: isoInstant(readInstant(row.joined_at)),
  }));
};
