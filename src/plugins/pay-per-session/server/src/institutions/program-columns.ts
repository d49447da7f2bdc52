import type { ProgramInput } from '../../../shared/contracts/program';
import type { Transaction } from '../platform/database';
import { invalid, Refusal } from '../platform/errors';
import type { InstitutionId, ProgramId } from '../platform/ids';
import { readDomains, type InstitutionRow } from './institution-row';
import type { ProgramRow } from './program-rows';

/** A program's row. @throws Refusal NOT_FOUND */
export const readProgram = async (trx: Transaction, id: ProgramId): Promise<ProgramRow> => {
  const row = await trx('pps_programs').where({ id }).first<ProgramRow | undefined>();
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};

/** Refuses what a program asks of its institution and cannot have. @throws Refusal INVALID_INPUT */
export const mustSuit = async (
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

export const wordColumns = ({ name, summary, description }: ProgramInput) => ({ name, summary, description });

export const ruleColumns = ({ institutionId, joining, takesCredits }: ProgramInput) => ({
  institution_id: institutionId as InstitutionId | null,
  joining,
  takes_credits: takesCredits,
});
