import type { ProgramTree, ProgramUse } from '../../../shared/contracts/program';
import type { Viewer } from '../people';
import type { App } from '../platform/app';
import { database, type Db } from '../platform/database';
import { readOpenPrograms, readProgramTree } from './program-rows';

interface UseRow {
  id: number;
  parent_id: number | null;
  members: number | string;
  ever: number | string;
  invited: number | string;
  services: number | string;
}

const counted = (db: Db, table: string) =>
  db(table)
    .count('*')
    .whereRaw('?? = ??', [`${table}.program_id`, 'p.id']);

const readUse = async (db: Db): Promise<Record<string, ProgramUse>> => {
  const rows = await db('pps_programs as p').select<UseRow[]>(
    'p.id',
    'p.parent_id',
    counted(db, 'pps_memberships').whereNull('pps_memberships.left_at').as('members'),
    counted(db, 'pps_memberships').as('ever'),
    counted(db, 'pps_program_invitations').whereNull('accepted_at').whereNull('withdrawn_at').as('invited'),
    counted(db, 'pps_service_programs').as('services'),
  );
  const parents = new Set(rows.map(({ parent_id }) => parent_id));
  return Object.fromEntries(
    rows.map((row) => [
      row.id,
      {
        members: Number(row.members),
        services: Number(row.services),
        joined: Number(row.ever) + Number(row.invited) > 0,
        removable: Number(row.ever) === 0 && Number(row.services) === 0 && !parents.has(row.id),
      },
    ]),
  );
};

/** Every program with its use, for operators. */
export const showPrograms = async (app: App): Promise<ProgramTree> => {
  const db = database(app.strapi);
  const [programs, use] = [await readProgramTree(db), await readUse(db)];
  return { programs, use };
};

/** Operators see every program and its use; hosts those that exist for them to help with. */
export const showProgramsTo = async (app: App, viewer: Viewer): Promise<ProgramTree> =>
  viewer.kind === 'operator'
    ? showPrograms(app)
    : { programs: await readOpenPrograms(database(app.strapi)), use: {} };
