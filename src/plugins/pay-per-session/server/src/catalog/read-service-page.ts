import type { App } from '../platform/app';
import { database } from '../platform/database';
import { Refusal } from '../platform/errors';
import { readHostPage, type HostPageView, type OfferedService } from './read-host-page';

export interface ServicePageView {
  host: HostPageView;
  service: OfferedService;
}

/**
 * A service a visitor may buy now, with its host.
 * @throws Refusal NOT_FOUND; SERVICE_DISABLED when the host has disabled it; HOST_NOT_AVAILABLE when they have paused
 */
export const readServicePage = async (
  app: App,
  hostSlug: string,
  serviceSlug: string,
): Promise<ServicePageView> => {
  const host = await readHostPage(app, hostSlug);
  const service = host.services.find(({ slug }) => slug === serviceSlug);
  if (service) return { host, service };
  const known = await database(app.strapi)('pps_services')
    .where({ host_id: host.id, slug: serviceSlug })
    .first<{ id: number } | undefined>('id');
  if (!known) throw new Refusal('NOT_FOUND');
  throw new Refusal(host.paused ? 'HOST_NOT_AVAILABLE' : 'SERVICE_DISABLED');
};
