import type { ServiceView } from '../../../shared/contracts/service';
import type { Viewer } from '../people';
import type { App } from '../platform/app';
import { database, writeInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ServiceId } from '../platform/ids';
import { showService } from './list-services';
import { whereService } from './service-rows';

const setEnabled = async (
  app: App,
  viewer: Viewer,
  serviceId: ServiceId,
  enabled: boolean,
): Promise<ServiceView> => {
  const changed = await database(app.strapi)('pps_services')
    .where(whereService(viewer, serviceId))
    .update({ enabled, updated_at: writeInstant(app.clock.now()) });
  if (changed === 0) throw new Refusal('NOT_FOUND');
  return showService(app, viewer, serviceId);
};

/** Takes a service off the site; what was sold of it stays. Again: no change. @throws Refusal NOT_FOUND */
export const disableService = (app: App, viewer: Viewer, serviceId: ServiceId): Promise<ServiceView> =>
  setEnabled(app, viewer, serviceId, false);

/** Offers a service again. Again: no change. @throws Refusal NOT_FOUND */
export const enableService = (app: App, viewer: Viewer, serviceId: ServiceId): Promise<ServiceView> =>
  setEnabled(app, viewer, serviceId, true);
