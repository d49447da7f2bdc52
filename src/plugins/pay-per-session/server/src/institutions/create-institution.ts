import type {
  InstitutionInput,
  InstitutionView,
  NewInstitution,
} from '../../../shared/contracts/institution';
import type { App } from '../platform/app';
import { inTransaction, insertRowOnce, type Transaction } from '../platform/database';
import type { InstitutionId } from '../platform/ids';
import { makeOnce } from '../platform/make-once';
import { slugCandidates, slugOf } from '../platform/slug';
import { showInstitution } from './show-institution';

const insert = async (app: App, trx: Transaction, input: InstitutionInput): Promise<InstitutionId> => {
  for (const slug of slugCandidates(slugOf(input.name, 'institution'))) {
    const row = {
      name: input.name,
      slug,
      time_zone: input.timeZone,
      email_domains: JSON.stringify(input.emailDomains),
      enabled: true,
    };
    const id = await insertRowOnce(trx, 'pps_institutions', app.clock.now(), row, ['slug']);
    if (id !== null) return id as InstitutionId;
  }
  throw new Error('There are no more addresses for institutions.');
};

/**
 * Adds an institution, enabled, without terms and programs; once for each key.
 * @throws Refusal KEY_USED_OTHERWISE
 */
export const createInstitution = async (
  app: App,
  { idempotencyKey: key, ...input }: NewInstitution,
): Promise<InstitutionView> => {
  const id = await inTransaction(app.strapi, (trx) =>
    makeOnce(app, trx, { key, kind: 'institution', content: input }, () => insert(app, trx, input)),
  );
  return showInstitution(app, id);
};
