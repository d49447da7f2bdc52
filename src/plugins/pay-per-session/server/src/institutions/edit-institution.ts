import type { InstitutionInput, InstitutionView } from '../../../shared/contracts/institution';
import type { App } from '../platform/app';
import { inTransaction, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { InstitutionId } from '../platform/ids';
import { lockInstitution } from './institution-row';
import { tellOfTerm } from './follow-terms';
import { boundsOfTerm } from './rules/term-bounds';
import { readTermRows, showInstitution } from './show-institution';
import { effectsMustBeRead, effectsOfZone } from './term-effects';
import { storedBounds } from './term-row';
import { takeTree } from './tree-lock';

/** Dates stay; the instants at which they begin and end become those of the new zone. */
const moveTerms = async (
  app: App,
  trx: Transaction,
  institutionId: InstitutionId,
  timeZone: string,
): Promise<void> => {
  for (const term of await readTermRows(trx, institutionId)) {
    const after = boundsOfTerm({ startsOn: term.starts_on, endsOn: term.ends_on }, timeZone);
    await trx('pps_terms')
      .where({ id: term.id })
      .update({
        starts_at: writeInstant(after.startsAt),
        ends_at: writeInstant(after.endsAt),
        updated_at: writeInstant(app.clock.now()),
      });
    await tellOfTerm(trx, app, { termId: term.id, before: storedBounds(term), after });
  }
};

/**
 * Changes an institution; its address stays. Another zone moves the first and last instant of each of its terms.
 * @param confirmed digest of what the operator has read that another zone does to credits
 * @throws Refusal NOT_FOUND, EFFECTS_UNREAD, EFFECTS_CHANGED
 */
export const editInstitution = async (
  app: App,
  id: InstitutionId,
  input: InstitutionInput,
  confirmed?: string,
): Promise<InstitutionView> => {
  await inTransaction(app.strapi, async (trx) => {
    const before = await lockInstitution(trx, id);
    if (before.time_zone !== input.timeZone) {
      effectsMustBeRead(await effectsOfZone(app, id, input, trx), confirmed);
      await moveTerms(app, trx, id, input.timeZone);
    }
    await trx('pps_institutions')
      .where({ id })
      .update({
        name: input.name,
        time_zone: input.timeZone,
        email_domains: JSON.stringify(input.emailDomains),
        updated_at: writeInstant(app.clock.now()),
      });
  });
  return showInstitution(app, id);
};

/**
 * Disables or enables an institution. A disabled one is not shown, nobody joins its programs, and its credits pay
 * nothing until it is enabled again; what was booked stays.
 * @throws Refusal NOT_FOUND
 */
export const switchInstitution = async (
  app: App,
  id: InstitutionId,
  enabled: boolean,
): Promise<InstitutionView> => {
  await inTransaction(app.strapi, async (trx) => {
    // Whoever is joining has joined, or finds it disabled.
    await takeTree(app, trx);
    const changed = await trx('pps_institutions')
      .where({ id })
      .update({ enabled, updated_at: writeInstant(app.clock.now()) });
    if (changed === 0) throw new Refusal('NOT_FOUND');
  });
  return showInstitution(app, id);
};
