import type { Knex } from 'knex';
import {
  MEMBERS_PER_PAGE,
  type MemberFilters,
  type MemberPage,
  type MemberView,
  type WayIn,
} from '../../../shared/contracts/membership';
import type { App } from '../platform/app';
import {
  containing,
  database,
  readBoolean,
  readInstant,
  writeInstant,
  type Db,
  type StoredInstant,
} from '../platform/database';
import { Refusal } from '../platform/errors';
import { isoInstant } from '../platform/iso-instant';
import type { ClientId, ProgramId } from '../platform/ids';
import { countInvitations } from './program-invitations';
import type { ProgramRow } from './program-rows';
import { readCursor, writeCursor, type MemberPlace } from './rules/member-cursor';

interface MemberRow {
  id: number;
  client_id: ClientId;
  display_name: string;
  email: string | null;
  via: WayIn;
  joined_at: StoredInstant;
  left_at: StoredInstant | null;
}

type Asked = Pick<MemberFilters, 'who' | 'search'>;

/** Newest first: members by when they joined, the others by when they left. */
const columnOf = ({ who }: Asked): string => (who === 'members' ? 'm.joined_at' : 'm.left_at');

const found = (db: Db, programId: ProgramId, { who, search }: Asked): Knex.QueryBuilder =>
  db('pps_memberships as m')
    .join('pps_clients as c', 'c.id', 'm.client_id')
    .leftJoin('up_users as u', 'u.id', 'c.user_id')
    .where('m.program_id', programId)
    .modify((query) => {
      void (who === 'members' ? query.whereNull('m.left_at') : query.whereNotNull('m.left_at'));
      if (!search) return;
      const pattern = containing(search);
      void query.whereRaw(`(lower(c.display_name) like ? escape '\\' or lower(u.email) like ? escape '\\')`, [
        pattern,
        pattern,
      ]);
    });

/** Where a row stands in its list. */
export const placeOf = (row: MemberRow, asked: Asked): MemberPlace => ({
  id: row.id,
  at: readInstant(asked.who === 'members' ? row.joined_at : row.left_at) ?? 0,
});

/** Members from a place on, in the list's order or against it; rows come back in the list's order. */
export const readMembers = async (
  db: Db,
  programId: ProgramId,
  asked: Asked,
  { from, backwards, limit }: { from: MemberPlace | null; backwards: boolean; limit: number },
): Promise<MemberRow[]> => {
  const column = columnOf(asked);
  const order = backwards ? 'asc' : 'desc';
  const rows = await found(db, programId, asked)
    .modify((query) => {
      if (from === null) return;
      const past = backwards ? '>' : '<';
      const at = writeInstant(from.at);
      void query.where((beyond) => {
        void beyond.where(column, past, at);
        void beyond.orWhere((same) => void same.where(column, at).where('m.id', past, from.id));
      });
    })
    .orderBy([
      { column, order },
      { column: 'm.id', order },
    ])
    .limit(limit)
    .select<MemberRow[]>('m.*', 'c.display_name', 'u.email');
  return backwards ? rows.reverse() : rows;
};

export const memberView = (row: MemberRow): MemberView => ({
  clientId: row.client_id,
  displayName: row.display_name,
  email: row.email ?? '',
  via: row.via,
  joinedAt: isoInstant(readInstant(row.joined_at)),
  leftAt: isoInstant(readInstant(row.left_at)),
});

interface ProgramFacts extends ProgramRow {
  institution_name: string | null;
  institution_slug: string | null;
  institution_enabled: boolean | number | null;
}

/** A program, which has members; a subprogram has none of its own. @throws Refusal NOT_FOUND */
export const findProgram = async (db: Db, programId: ProgramId): Promise<ProgramFacts> => {
  const row = await db('pps_programs as p')
    .leftJoin('pps_institutions as i', 'i.id', 'p.institution_id')
    .where({ 'p.id': programId })
    .whereNull('p.parent_id')
    .first<ProgramFacts | undefined>(
      'p.*',
      'i.name as institution_name',
      'i.slug as institution_slug',
      'i.enabled as institution_enabled',
    );
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};

const institutionOf = (row: ProgramFacts): MemberPage['program']['institution'] =>
  row.institution_id === null
    ? null
    : {
        id: row.institution_id,
        name: row.institution_name ?? '',
        slug: row.institution_slug ?? '',
        enabled: readBoolean(row.institution_enabled),
      };

const countMembers = async (db: Db, programId: ProgramId, asked: Asked): Promise<number> => {
  const row = (await found(db, programId, asked).count('* as n').first()) as { n: number | string };
  return Number(row.n);
};

const readPage = async (db: Db, programId: ProgramId, filters: MemberFilters) => {
  const before = readCursor(filters.before);
  const after = before === null ? readCursor(filters.after) : null;
  const rows = await readMembers(db, programId, filters, {
    from: before ?? after,
    backwards: before !== null,
    limit: MEMBERS_PER_PAGE + 1,
  });
  const more = rows.length > MEMBERS_PER_PAGE;
  const shown = before === null ? rows.slice(0, MEMBERS_PER_PAGE) : rows.slice(-MEMBERS_PER_PAGE);
  const cursor = (row: MemberRow | undefined): string | null =>
    row === undefined ? null : writeCursor(placeOf(row, filters));
  const [first, last] = [cursor(shown.at(0)), cursor(shown.at(-1))];
  if (before !== null) return { items: shown, previous: more ? first : null, next: last };
  return { items: shown, previous: after === null ? null : first, next: more ? last : null };
};

/** A program's members, newest first, one page; for operators. @throws Refusal NOT_FOUND */
export const listMembers = async (
  app: App,
  programId: ProgramId,
  filters: MemberFilters,
): Promise<MemberPage> => {
  const db = database(app.strapi);
  const program = await findProgram(db, programId);
  const page = await readPage(db, programId, filters);
  const counts = {
    members: await countMembers(db, programId, { who: 'members' }),
    left: await countMembers(db, programId, { who: 'left' }),
    invitations: await countInvitations(db, programId),
  };
  return {
    program: {
      id: program.id,
      name: program.name,
      joining: program.joining,
      enabled: readBoolean(program.enabled),
      institution: institutionOf(program),
    },
    ...page,
    items: page.items.map(memberView),
    counts,
    total: filters.search ? await countMembers(db, programId, filters) : counts[filters.who],
  };
};
