import type { InstitutionView, NewTerm, TermInput } from '../../../shared/contracts/institution';
import { overlappedTerm } from '../../../shared/term-overlap';
import type { App } from '../platform/app';
import { inTransaction, insertRow, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { InstitutionId, TermId } from '../platform/ids';
import { makeOnce } from '../platform/make-once';
import { tellOfTerm } from './follow-terms';
import { lockInstitution } from './institution-row';
import { boundsOfTerm } from './rules/term-bounds';
import { readTermRows, showInstitution } from './show-institution';
import { effectsMustBeRead, effectsOfTerm, findTerm } from './term-effects';
import { storedBounds, termColumns } from './term-row';

/** Names the term that stands there already. The database refuses as well, whoever asks. */
const mustNotOverlap = async (
  trx: Transaction,
  institutionId: InstitutionId,
  term: TermInput,
  id?: TermId,
): Promise<void> => {
  const others = (await readTermRows(trx, institutionId)).map((row) => ({
    id: row.id,
    name: row.name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  }));
  const wanted = { startsOn: term.startsOn, endsOn: term.endsOn };
  const overlapped = overlappedTerm(others, id === undefined ? wanted : { ...wanted, id });
  if (overlapped)
    throw new Refusal('TERM_OVERLAPS', {
      name: overlapped.name,
      from: overlapped.startsOn,
      until: overlapped.endsOn,
    });
};

/**
 * Adds a term to an institution; once for each key. Of two that overlap and are added at once, one is refused.
 * @throws Refusal NOT_FOUND, TERM_OVERLAPS with the other term's name and dates, KEY_USED_OTHERWISE
 */
export const addTerm = async (
  app: App,
  institutionId: InstitutionId,
  { idempotencyKey: key, ...term }: NewTerm,
): Promise<{ termId: TermId; institution: InstitutionView }> => {
  const termId = await inTransaction(app.strapi, async (trx) => {
    const { time_zone } = await lockInstitution(trx, institutionId);
    const content = { institutionId, ...term };
    return makeOnce(app, trx, { key, kind: 'term', content }, async () => {
      await mustNotOverlap(trx, institutionId, term);
      const row = { institution_id: institutionId, ...termColumns(term, time_zone) };
      return (await insertRow(trx, 'pps_terms', app.clock.now(), row)) as TermId;
    });
  });
  return { termId, institution: await showInstitution(app, institutionId) };
};

/**
 * Changes a term.
 * @param confirmed digest of what the operator has read that other dates do to credits people have
 * @throws Refusal NOT_FOUND, TERM_OVERLAPS, EFFECTS_UNREAD, EFFECTS_CHANGED
 */
export const editTerm = async (
  app: App,
  termId: TermId,
  term: TermInput,
  confirmed?: string,
): Promise<InstitutionView> => {
  const institutionId = await inTransaction(app.strapi, async (trx) => {
    const { institution_id } = await findTerm(trx, termId);
    const { time_zone } = await lockInstitution(trx, institution_id);
    const before = storedBounds(await findTerm(trx, termId));
    await mustNotOverlap(trx, institution_id, term, termId);
    effectsMustBeRead(await effectsOfTerm(app, termId, term, trx), confirmed);
    await trx('pps_terms')
      .where({ id: termId })
      .update({ ...termColumns(term, time_zone), updated_at: writeInstant(app.clock.now()) });
    await tellOfTerm(trx, app, { termId, before, after: boundsOfTerm(term, time_zone) });
    return institution_id;
  });
  return showInstitution(app, institutionId);
};

/** Where credits of a term are given, about to be given, or wait for somebody. */
const GIVEN_IN = ['pps_credit_allocations', 'pps_credit_runs', 'pps_waiting_credits'] as const;

/** A dry run that was given up has given nothing, and stands in no term's way. */
const forgetDiscarded = async (trx: Transaction, termId: TermId): Promise<void> => {
  const discarded = { term_id: termId, status: 'discarded' };
  const ids = trx('pps_credit_runs').where(discarded).select('id');
  await trx('pps_credit_run_rows').whereIn('run_id', ids).delete();
  await trx('pps_credit_runs').where(discarded).delete();
};

/**
 * Removes a term of which no credits were given, prepared, or wait.
 * @throws Refusal NOT_FOUND, TERM_HAS_CREDITS
 */
export const removeTerm = async (app: App, termId: TermId): Promise<InstitutionView> => {
  const institutionId = await inTransaction(app.strapi, async (trx) => {
    const { institution_id } = await findTerm(trx, termId);
    await trx('pps_terms').where({ id: termId }).forUpdate().select('id');
    await forgetDiscarded(trx, termId);
    for (const table of GIVEN_IN) {
      const given: unknown = await trx(table).where({ term_id: termId }).first('id');
      if (given !== undefined) throw new Refusal('TERM_HAS_CREDITS');
    }
    await trx('pps_terms').where({ id: termId }).delete();
    return institution_id;
  });
  return showInstitution(app, institutionId);
};
