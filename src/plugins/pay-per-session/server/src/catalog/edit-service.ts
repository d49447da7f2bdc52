import type { ServiceInput, ServiceView } from '../../../shared/contracts/service';
import type { Viewer } from '../people';
import type { App } from '../platform/app';
import { database, writeInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ServiceId } from '../platform/ids';
import { writeBookingRules } from './booking-rules-row';
import { showService } from './list-services';
import { whereService } from './service-rows';

/**
 * Changes what is sold from now on. Sold sessions keep their snapshot, and the address stays, so that links to it work.
 * @throws Refusal NOT_FOUND
 */
export const editService = async (
  app: App,
  viewer: Viewer,
  serviceId: ServiceId,
  input: ServiceInput,
): Promise<ServiceView> => {
  const changed = await database(app.strapi)('pps_services')
    .where(whereService(viewer, serviceId))
    .update({
      name: input.name,
      description: input.description,
      price_amount: input.priceAmount,
      duration_minutes: input.durationMinutes,
      agreeing: input.agreeing,
      location: input.location,
      ...writeBookingRules(input),
      updated_at: writeInstant(app.clock.now()),
    });
  if (changed === 0) throw new Refusal('NOT_FOUND');
  return showService(app, viewer, serviceId);
};
