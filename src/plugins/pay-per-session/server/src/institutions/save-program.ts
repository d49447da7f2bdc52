import type { NewProgramInput, ProgramInput, ProgramTree } from '../../../shared/contracts/program';
import type { App } from '../platform/app';
import { inTransaction, insertRowOnce, writeInstant, type Transaction } from '../platform/database';
import { invalid, Refusal } from '../platform/errors';
import type { InstitutionId, ProgramId } from '../platform/ids';
import { slugCandidates, slugOf } from '../platform/slug';
import { readDomains, type InstitutionRow } from './institution-row';
import { openInvitations } from './open-invitations';
import type { ProgramRow } from './program-rows';
import { showPrograms } from './show-programs';
import { takeTree } from './tree-lock';

/** A program's row. @throws Refusal NOT_FOUND */
const readProgram = async (trx: Transaction, id: ProgramId): Promise<ProgramRow> => {
  const row = await trx('pps_programs').where({ id }).first<ProgramRow | undefined>();
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};

/** What a program asks of its institution. */
const mustSuit = async (
  trx: Transaction,
  { institutionId, joining, takesCredits }: ProgramInput,
): Promise<void> => {
  if (institutionId === null) {
    if (takesCredits) throw invalid({ takesCredits: { key: 'needsInstitution' } });
    if (joining === 'domain') throw invalid({ joining: { key: 'needsInstitution' } });
    return;
  }
  const institution = await trx('pps_institutions')
    .where({ id: institutionId })
    .first<InstitutionRow | undefined>();
  if (!institution) throw invalid({ institutionId: { key: 'unknownChoice' } });
  if (joining === 'domain' && readDomains(institution.email_domains).length === 0)
    throw invalid({ joining: { key: 'needsDomains' } });
};

const wordColumns = ({ name, summary, description }: ProgramInput) => ({ name, summary, description });

const ruleColumns = ({ institutionId, joining, takesCredits }: ProgramInput) => ({
  institution_id: institutionId,
  joining,
  takes_credits: takesCredits,
});

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

const columnsOfNew = async (trx: Transaction, input: NewProgramInput, parentId: ProgramId | null) => {
  if (parentId === null) {
    await mustSuit(trx, input);
    return ruleColumns(input);
  }
  const parent = await readProgram(trx, parentId);
  if (parent.parent_id !== null) throw new Refusal('STALE_PROGRAMS');
  return inheritedColumns(parent);
};

/**
 * Adds a program, or a subprogram where `parentId` names a program; enabled, and the last among its neighbours.
 * @throws Refusal NOT_FOUND, STALE_PROGRAMS where that is a subprogram itself, INVALID_INPUT
 */
export const createProgram = async (
  app: App,
  input: NewProgramInput,
): Promise<{ programId: ProgramId; tree: ProgramTree }> => {
  const programId = await inTransaction(app.strapi, async (trx) => {
    await takeTree(app, trx);
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
  });
  return { programId, tree: await showPrograms(app) };
};

const mayChangeInstitution = async (
  trx: Transaction,
  program: ProgramRow,
  institutionId: InstitutionId | null,
): Promise<void> => {
  if (program.institution_id === institutionId) return;
  for (const joining of [trx('pps_memberships'), openInvitations(trx)]) {
    const joined = await joining.where({ program_id: program.id }).first<object | undefined>('id');
    if (joined) throw new Refusal('PROGRAM_HAS_MEMBERS');
  }
};

/**
 * Changes a program; its address stays, and so does its institution once anybody has joined: members' credits depend on
 * it. Of a subprogram only the words change.
 * @throws Refusal NOT_FOUND, PROGRAM_HAS_MEMBERS, INVALID_INPUT
 */
export const editProgram = async (app: App, id: ProgramId, input: ProgramInput): Promise<ProgramTree> => {
  await inTransaction(app.strapi, async (trx) => {
    await takeTree(app, trx);
    const program = await readProgram(trx, id);
    const updated_at = writeInstant(app.clock.now());
    if (program.parent_id !== null) {
      await trx('pps_programs')
        .where({ id })
        .update({ ...wordColumns(input), updated_at });
      return;
    }
    await mayChangeInstitution(trx, program, input.institutionId as InstitutionId | null);
    await mustSuit(trx, input);
    await trx('pps_programs')
      .where({ id })
      .update({ ...wordColumns(input), ...ruleColumns(input), updated_at });
    await trx('pps_programs')
      .where({ parent_id: id })
      .update({ ...ruleColumns(input), updated_at });
  });
  return showPrograms(app);
};

/**
 * Disables or enables a program or subprogram. A disabled one is not shown, and nobody joins it; its members stay, and
 * so do their sessions.
 * @throws Refusal NOT_FOUND
 */
export const switchProgram = async (app: App, id: ProgramId, enabled: boolean): Promise<ProgramTree> => {
  await inTransaction(app.strapi, async (trx) => {
    await takeTree(app, trx);
    await readProgram(trx, id);
    await trx('pps_programs')
      .where({ id })
      .update({ enabled, updated_at: writeInstant(app.clock.now()) });
  });
  return showPrograms(app);
};
