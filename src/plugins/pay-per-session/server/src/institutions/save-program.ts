import type { ProgramInput, ProgramTree } from '../../../shared/contracts/program';
import type { App } from '../platform/app';
import { inTransaction, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { InstitutionId, ProgramId } from '../platform/ids';
import { openInvitations } from './open-invitations';
import { effectsOnPayers, payersMustBeRead } from './payers-effects';
import { mustSuit, readProgram, ruleColumns, wordColumns } from './program-columns';
import type { ProgramRow } from './program-rows';
import { showPrograms } from './show-programs';
import { takeTree } from './tree-lock';

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
 * @param confirmed digest of what the operator has read that this does to who can pay with credits
 * @throws Refusal NOT_FOUND, PROGRAM_HAS_MEMBERS, INVALID_INPUT, EFFECTS_UNREAD, EFFECTS_CHANGED
 */
export const editProgram = async (
  app: App,
  id: ProgramId,
  input: ProgramInput,
  confirmed?: string,
): Promise<ProgramTree> => {
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
    const after = { ...program, ...ruleColumns(input), name: input.name };
    payersMustBeRead(await effectsOnPayers(trx, { program, from: program, to: after }), confirmed);
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
