import type { ProgramPlace, ProgramTree } from '../../../shared/contracts/program';
import type { App } from '../platform/app';
import { inTransaction, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ProgramId } from '../platform/ids';
import { openInvitations } from './open-invitations';
import { effectsOnPayers, payersMustBeRead } from './payers-effects';
import type { ProgramRow } from './program-rows';
import { placeInTree, type PlacedProgram } from './rules/program-place';
import { showPrograms } from './show-programs';
import { takeTree } from './tree-lock';

const readJoined = async (trx: Transaction): Promise<Set<number>> => {
  const members = trx('pps_memberships').select('program_id');
  const found = await members.union([openInvitations(trx).select('program_id')]);
  return new Set((found as { program_id: number }[]).map(({ program_id }) => program_id));
};

/** A subprogram has institution, way of joining and credits of its program; one that becomes a program keeps them. */
const inherited = (rows: readonly ProgramRow[], parentId: number | null) => {
  const parent = rows.find(({ id }) => id === parentId);
  return (
    parent && {
      institution_id: parent.institution_id,
      joining: parent.joining,
      takes_credits: parent.takes_credits,
    }
  );
};

/** Under another program, other people can pay with credits. */
const mustBeReadBefore = async (
  trx: Transaction,
  rows: readonly ProgramRow[],
  { id, parentId }: { id: ProgramId; parentId: number | null },
  confirmed: string | undefined,
): Promise<void> => {
  const program = rows.find((row) => row.id === id);
  if (!program || program.parent_id === parentId) return;
  const from = rows.find((row) => row.id === program.parent_id) ?? program;
  const to = rows.find((row) => row.id === parentId) ?? program;
  payersMustBeRead(await effectsOnPayers(trx, { program, from, to }), confirmed);
};

/**
 * Moves a program or subprogram to another place of the tree, and renumbers its new neighbours.
 * @param confirmed digest of what the operator has read that this does to who can pay with credits
 * @throws Refusal NOT_FOUND, STALE_PROGRAMS, PROGRAM_HAS_SUBPROGRAMS, PROGRAM_HAS_MEMBERS, EFFECTS_UNREAD,
 *   EFFECTS_CHANGED
 */
export const moveProgram = async (
  app: App,
  id: ProgramId,
  place: ProgramPlace,
  confirmed?: string,
): Promise<ProgramTree> => {
  await inTransaction(app.strapi, async (trx) => {
    await takeTree(app, trx);
    const rows = await trx('pps_programs').orderBy('id').select<ProgramRow[]>('*');
    const joined = await readJoined(trx);
    const tree: PlacedProgram[] = rows.map((row) => ({
      id: row.id,
      parentId: row.parent_id,
      position: row.position,
      joined: joined.has(row.id),
    }));
    const places = placeInTree(tree, id, place);
    await mustBeReadBefore(trx, rows, { id, parentId: place.parentId }, confirmed);
    for (const { id: changed, parentId, position } of places) {
      await trx('pps_programs')
        .where({ id: changed })
        .update({
          parent_id: parentId,
          position,
          ...(changed === id ? inherited(rows, parentId) : {}),
          updated_at: writeInstant(app.clock.now()),
        });
    }
  });
  return showPrograms(app);
};

/**
 * Removes a program or subprogram that nobody has ever joined, that no service helps with and that has no subprograms.
 * The database refuses any other.
 * @throws Refusal NOT_FOUND, PROGRAM_IN_USE
 */
export const removeProgram = async (app: App, id: ProgramId): Promise<ProgramTree> => {
  await inTransaction(app.strapi, async (trx) => {
    await takeTree(app, trx);
    const program = await trx('pps_programs').where({ id }).forUpdate().first<ProgramRow | undefined>();
    if (!program) throw new Refusal('NOT_FOUND');
    for (const [table, column] of [
      ['pps_memberships', 'program_id'],
      ['pps_service_programs', 'program_id'],
      ['pps_programs', 'parent_id'],
    ] as const) {
      const named = await trx(table).where(column, id).first<object | undefined>('id');
      if (named) throw new Refusal('PROGRAM_IN_USE');
    }
    await trx('pps_program_invitations').where({ program_id: id }).delete();
    await trx('pps_programs').where({ id }).delete();
  });
  return showPrograms(app);
};
