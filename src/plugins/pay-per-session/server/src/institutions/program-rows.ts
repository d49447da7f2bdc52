import type { ProgramNode, SubprogramNode, WayOfJoining } from '../../../shared/contracts/program';
import { readBoolean, type Db } from '../platform/database';
import type { InstitutionId, ProgramId } from '../platform/ids';
import { readDomains } from './institution-row';

export interface ProgramRow {
  id: ProgramId;
  institution_id: InstitutionId | null;
  parent_id: ProgramId | null;
  name: string;
  slug: string;
  summary: string | null;
  description: string | null;
  position: number;
  joining: WayOfJoining;
  takes_credits: boolean | number;
  enabled: boolean | number;
}

interface FoundRow extends ProgramRow {
  institution_name: string | null;
  institution_slug: string | null;
  institution_enabled: boolean | number | null;
  institution_domains: unknown;
}

const wordsOf = (row: ProgramRow): SubprogramNode => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  summary: row.summary ?? '',
  description: row.description ?? '',
  enabled: readBoolean(row.enabled),
});

const nodeOf = (row: FoundRow, subprograms: SubprogramNode[]): ProgramNode => ({
  ...wordsOf(row),
  institution:
    row.institution_id === null
      ? null
      : {
          id: row.institution_id,
          name: row.institution_name ?? '',
          slug: row.institution_slug ?? '',
          enabled: readBoolean(row.institution_enabled),
          emailDomains: readDomains(row.institution_domains),
        },
  joining: row.joining,
  takesCredits: readBoolean(row.takes_credits),
  subprograms,
});

/** Every program with its subprograms, in the operator's order, the disabled ones too. Two joined tables, one query. */
export const readProgramTree = async (db: Db): Promise<ProgramNode[]> => {
  const rows = await db('pps_programs as p')
    .leftJoin('pps_institutions as i', 'i.id', 'p.institution_id')
    .select<FoundRow[]>(
      'p.*',
      'i.name as institution_name',
      'i.slug as institution_slug',
      'i.enabled as institution_enabled',
      'i.email_domains as institution_domains',
    )
    .orderBy([{ column: 'p.position' }, { column: 'p.id' }]);
  const below = (parentId: ProgramId | null) => rows.filter(({ parent_id }) => parent_id === parentId);
  return below(null).map((row) => nodeOf(row, below(row.id).map(wordsOf)));
};

/**
 * The tree as the site shows it: enabled programs of enabled institutions, and of those the enabled subprograms.
 */
export const readOpenPrograms = async (db: Db): Promise<ProgramNode[]> =>
  (await readProgramTree(db))
    .filter(({ enabled, institution }) => enabled && institution?.enabled !== false)
    .map((program) => ({ ...program, subprograms: program.subprograms.filter(({ enabled }) => enabled) }));

/** The program a program or subprogram belongs to, which is what clients join; null where there is none. */
export const rootOf = async (db: Db, programId: ProgramId): Promise<ProgramId | null> => {
  const row = await db('pps_programs')
    .where({ id: programId })
    .first<Pick<ProgramRow, 'id' | 'parent_id'> | undefined>('id', 'parent_id');
  return row === undefined ? null : (row.parent_id ?? row.id);
};
