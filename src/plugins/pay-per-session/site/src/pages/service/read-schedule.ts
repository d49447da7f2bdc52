import { readServiceSchedule, type ServiceSchedule } from '../../../../server/src/calendar';
import { database } from '../../../../server/src/platform/database';
import type { ServiceId } from '../../../../server/src/platform/ids';
import type { PageRequest } from '../../routing/page';

/** Booking rules and hours of a service, read once per version of the catalog. @throws as `readServiceSchedule` */
export const readSchedule = (
  { app, remember }: PageRequest,
  serviceId: ServiceId,
): Promise<ServiceSchedule> =>
  remember(`schedule ${serviceId}`, () => readServiceSchedule(database(app.strapi), serviceId));
