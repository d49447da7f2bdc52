import type { InstitutionView } from '../../../shared/contracts/institution';
import type { App } from '../platform/app';
import { database, type Db } from '../platform/database';
import type { InstitutionId } from '../platform/ids';
import { findInstitution, institutionFacts } from './institution-row';
import { dateIn } from './rules/term-bounds';
import { creditsOf, readTermCredits, termView, type TermRow } from './term-row';

/** An institution's terms in the order of time. */
export const readTermRows = (db: Db, institutionId: InstitutionId): Promise<TermRow[]> =>
  db('pps_terms').where({ institution_id: institutionId }).orderBy('starts_on').select<TermRow[]>('*');

/** An institution with its terms and what clients have of each. @throws Refusal NOT_FOUND */
export const showInstitution = async (app: App, id: InstitutionId): Promise<InstitutionView> => {
  const db = database(app.strapi);
  const now = app.clock.now();
  const institution = institutionFacts(await findInstitution(db, id));
  const terms = await readTermRows(db, id);
  const credits = await readTermCredits(
    db,
    terms.map((term) => term.id),
  );
  return {
    ...institution,
    today: dateIn(institution.timeZone, now),
    terms: terms.map((term) => termView(term, creditsOf(credits, term.id), now)),
  };
};
