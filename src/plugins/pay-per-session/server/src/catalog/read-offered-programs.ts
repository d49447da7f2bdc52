import { z } from 'zod';
import type { OfferedProgram, WayOfJoining } from '../../../shared/contracts/offered-program';
import { readBoolean, readJson, type Db } from '../platform/database';

interface ProgramRow {
  id: number;
  parent_id: number | null;
  slug: string;
  name: string;
  summary: string | null;
  description: string | null;
  joining: WayOfJoining;
  takes_credits: boolean | number;
  institution_id: number | null;
  institution_name: string | null;
  email_domains: unknown;
}

const domainList = z.array(z.string()).catch([]);

const shortOf = ({ id, slug, name, summary }: ProgramRow) => ({ id, slug, name, summary: summary ?? '' });

const programOf = (row: ProgramRow, subprograms: ProgramRow[]): OfferedProgram => ({
  ...shortOf(row),
  description: row.description ?? '',
  institution:
    row.institution_id === null
      ? null
      : {
          id: row.institution_id,
          name: row.institution_name ?? '',
          emailDomains: domainList.parse(readJson(row.email_domains)),
        },
  joining: row.joining,
  takesCredits: row.institution_id !== null && readBoolean(row.takes_credits),
  subprograms: subprograms.map(shortOf),
});

/**
 * Every program that is enabled, and whose institution is, with its enabled subprograms; those for everybody first,
 * then by institution, each in the operator's order. One query.
 */
export const readOfferedPrograms = async (db: Db): Promise<OfferedProgram[]> => {
  const rows = await db('pps_programs as program')
    .leftJoin('pps_institutions as institution', 'institution.id', 'program.institution_id')
    .where('program.enabled', true)
    .where((open) => void open.whereNull('institution.id').orWhere('institution.enabled', true))
    .orderByRaw(
      'case when institution.id is null then 0 else 1 end, lower(institution.name), institution.id, program.position, program.id',
    )
    .select<ProgramRow[]>(
      'program.id',
      'program.parent_id',
      'program.slug',
      'program.name',
      'program.summary',
      'program.description',
      'program.joining',
      'program.takes_credits',
      'program.institution_id',
      'institution.name as institution_name',
      'institution.email_domains',
    );
  return rows
    .filter(({ parent_id }) => parent_id === null)
    .map((root) =>
      programOf(
        root,
        rows.filter(({ parent_id }) => parent_id === root.id),
      ),
    );
};
