import type { App } from '../platform/app';
import { insertRowOnce, readInstant, type StoredInstant, type Transaction } from '../platform/database';
import { invalid, Refusal } from '../platform/errors';
import type { ClientId, CreditAllocationId, InstitutionId, TermId } from '../platform/ids';
import { lockAllocations } from './allocation-row';
import { granted } from './rules/credit-movement';
import { writeEntry, type EntryFacts } from './write-entry';

export interface Grant extends Omit<EntryFacts, 'sessionId'> {
  clientId: ClientId;
  termId: TermId;
  /** At least one. */
  credits: number;
}

interface StoredTerm {
  institution_id: InstitutionId;
  name: string;
  ends_on: string;
  ends_at: StoredInstant;
}

/** The term credits are given for. @throws Refusal NOT_FOUND; TERM_OVER */
const readOpenTerm = async (trx: Transaction, app: App, id: TermId): Promise<StoredTerm> => {
  const term = await trx('pps_terms').where({ id }).first<StoredTerm | undefined>();
  if (!term) throw new Refusal('NOT_FOUND');
  if (readInstant(term.ends_at) <= app.clock.now())
    throw new Refusal('TERM_OVER', { term: term.name, endsOn: term.ends_on });
  return term;
};

/** The allocation of a client and a term, which begins with nothing. */
const ensureAllocation = async (
  trx: Transaction,
  app: App,
  { clientId, termId }: Pick<Grant, 'clientId' | 'termId'>,
  institutionId: InstitutionId,
): Promise<CreditAllocationId> => {
  const pair = { client_id: clientId, term_id: termId };
  const numbers = { granted: 0, available: 0, held: 0, used: 0, expired: 0 };
  const row = { ...pair, institution_id: institutionId, ...numbers };
  const known = () =>
    trx('pps_credit_allocations').where(pair).first<{ id: CreditAllocationId } | undefined>('id');
  const id =
    (await known())?.id ??
    (await insertRowOnce(trx, 'pps_credit_allocations', app.clock.now(), row, ['client_id', 'term_id']));
  // A rival was faster: its row is there by now.
  const allocationId = id ?? (await known())?.id;
  if (allocationId === undefined) throw new Error('An allocation was made and cannot be found.');
  return allocationId as CreditAllocationId;
};

/**
 * Gives a client credits of a term, in the caller's transaction; they count from the term's first instant to its last.
 * The same key again changes nothing. Several in one transaction: in the order of clients, so that two runs never wait
 * for each other in a circle.
 * @returns the allocation, and whether anything was given now
 * @throws Refusal NOT_FOUND for the term, TERM_OVER, INVALID_INPUT for less than one credit, KEY_USED_OTHERWISE
 */
export const grantCredits = async (
  trx: Transaction,
  app: App,
  { clientId, termId, credits, ...facts }: Grant,
): Promise<{ allocationId: CreditAllocationId; grantedNow: boolean }> => {
  if (!Number.isInteger(credits) || credits < 1) throw invalid({ credits: { key: 'notANumber' } });
  const { institution_id: institutionId } = await readOpenTerm(trx, app, termId);
  const allocationId = await ensureAllocation(trx, app, { clientId, termId }, institutionId);
  await lockAllocations(trx, [allocationId]);
  const written = await writeEntry(trx, app, allocationId, granted(credits), facts);
  return { allocationId, grantedNow: written === 'written' };
};
