import type { ServiceView } from '../../../shared/contracts/service';
import type { Viewer } from '../people';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId, ServiceId } from '../platform/ids';
import { ownedBy, selectServices, whereService } from './service-rows';

/** The host's own services, or all of them for an operator, who may narrow them to one host. */
export const listServices = async (app: App, viewer: Viewer, hostId?: HostId): Promise<ServiceView[]> =>
  selectServices(database(app.strapi), {
    ...(hostId === undefined ? {} : { 'pps_services.host_id': hostId }),
    ...ownedBy(viewer),
  });

/** One service of the viewer's. @throws Refusal NOT_FOUND */
export const showService = async (app: App, viewer: Viewer, serviceId: ServiceId): Promise<ServiceView> => {
  const [service] = await selectServices(database(app.strapi), whereService(viewer, serviceId));
  if (!service) throw new Refusal('NOT_FOUND');
  return service;
};
