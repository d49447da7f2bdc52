import type { NewProgramInput, ProgramTree } from '../../../shared/contracts/program';
import type { App } from '../platform/app';
import { inTransaction, insertRowOnce, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ProgramId } from '../platform/ids';
import { makeOnce } from '../platform/make-once';
import { slugCandidates, slugOf } from '../platform/slug';
import { mustSuit, readProgram, ruleColumns, wordColumns } from './program-columns';
import type { ProgramRow } from './program-rows';
import { showPrograms } from './show-programs';
import { takeTree } from './tree-lock';

type ProgramContent = Omit<NewProgramInput, 'idempotencyKey'>;

/** What a subprogram has of its program. */
const inheritedColumns = (parent: ProgramRow) => ({
  institution_id: parent.institution_id,
  joining: parent.joining,
  takes_credits: parent.takes_credits,
});

const nextPosition = async (trx: Transaction, parentId: ProgramId | null): Promise<number> => {
  const row = await trx('pps_programs')
    .where({ parent_id: parentId })
    .max<{ last: number | null }>('position as last')
    .first();
  return (row?.last ?? -1) + 1;
};

const columnsOfNew = async (trx: Transaction, input: ProgramContent, parentId: ProgramId | null) => {
  if (parentId === null) {
    await mustSuit(trx, input);
    return ruleColumns(input);
  }
  const parent = await readProgram(trx, parentId);
  if (parent.parent_id !== null) throw new Refusal('STALE_PROGRAMS');
  return inheritedColumns(parent);
};

const insert = async (app: App, trx: Transaction, input: ProgramContent): Promise<ProgramId> => {
  const parentId = input.parentId as ProgramId | null;
  const columns = await columnsOfNew(trx, input, parentId);
  for (const slug of slugCandidates(slugOf(input.name, 'program'))) {
    const row = {
      ...wordColumns(input),
      ...columns,
      parent_id: parentId,
      slug,
      position: await nextPosition(trx, parentId),
      enabled: true,
    };
    const id = await insertRowOnce(trx, 'pps_programs', app.clock.now(), row, ['slug']);
    if (id !== null) return id as ProgramId;
  }
  throw new Error('There are no more addresses for programs.');
};

/**
 * Adds a program, or a subprogram where `parentId` names a program; enabled, and the last among its neighbours; once for
 * each key.
 * @throws Refusal NOT_FOUND, STALE_PROGRAMS where that is a subprogram itself, INVALID_INPUT, KEY_USED_OTHERWISE
 */
export const createProgram = async (
  app: App,
  { idempotencyKey: key, ...input }: NewProgramInput,
): Promise<{ programId: ProgramId; tree: ProgramTree }> => {
  const programId = await inTransaction(app.strapi, async (trx) => {
    await takeTree(app, trx);
    return makeOnce(app, trx, { key, kind: 'program', content: input }, () => insert(app, trx, input));
  });
  return { programId, tree: await showPrograms(app) };
};
