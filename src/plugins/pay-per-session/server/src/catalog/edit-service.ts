import type { ServiceInput, ServiceView } from '../../../shared/contracts/service';
import type { Viewer } from '../people';
import type { App } from '../platform/app';
import { inTransaction, writeInstant, type Transaction } from '../platform/database';
import { invalid, Refusal } from '../platform/errors';
import type { ServiceId } from '../platform/ids';
import { readLockedSettings } from '../platform/lock-settings';
import { writeBookingRules } from './booking-rules-row';
import { showService } from './list-services';
import { fixedForIntroductions } from './rules/introduction-service';
import { saveServicePrograms } from './service-programs';
import { whereService } from './service-rows';

/** The form is what the host decides by, so it asks something. */
const asIntroduction = async (trx: Transaction, app: App, input: ServiceInput): Promise<ServiceInput> => {
  if (input.questions.length === 0) throw invalid({ questions: { key: 'required' } });
  return { ...input, ...fixedForIntroductions(await readLockedSettings(trx, app)) };
};

/**
 * Changes what is sold from now on. Sold sessions keep their snapshot, and the address stays, so that links to it work.
 * Of an introductory session only the host's own choices change: its words, place, buffers and questions.
 * @throws Refusal NOT_FOUND, INVALID_INPUT where an introductory session would ask nothing, or where it helps with a
 *   program that is none
 */
export const editService = async (
  app: App,
  viewer: Viewer,
  serviceId: ServiceId,
  input: ServiceInput,
): Promise<ServiceView> => {
  const { kind } = await showService(app, viewer, serviceId);
  const now = app.clock.now();
  await inTransaction(app.strapi, async (trx) => {
    const service = kind === 'introduction' ? await asIntroduction(trx, app, input) : input;
    const changed = await trx('pps_services')
      .where(whereService(viewer, serviceId))
      .update({
        name: service.name,
        description: service.description,
        price_amount: service.priceAmount,
        duration_minutes: service.durationMinutes,
        agreeing: service.agreeing,
        location: service.location,
        takes_card: service.takesCard,
        takes_credits: service.takesCredits,
        ...writeBookingRules(service),
        updated_at: writeInstant(now),
      });
    if (changed === 0) throw new Refusal('NOT_FOUND');
    await saveServicePrograms(app, trx, { serviceId, programIds: service.programIds });
  });
  return showService(app, viewer, serviceId);
};
