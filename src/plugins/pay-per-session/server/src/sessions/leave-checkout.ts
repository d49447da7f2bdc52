import { lockCalendars } from '../calendar';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import type { ClientId, HostId, ServiceId } from '../platform/ids';
import { letGoOfHeld } from './hold-session';

/**
 * Gives up what a client has under way for a service, because they have thought better of it: its time is free at
 * once, and its order is cancelled. What is paid, or has lapsed, stays as it is.
 */
export const leaveCheckout = (
  app: App,
  { clientId, serviceId }: { clientId: ClientId; serviceId: ServiceId },
): Promise<void> =>
  inTransaction(app.strapi, async (trx) => {
    const service = await trx('pps_services')
      .where({ id: serviceId })
      .first<{ host_id: HostId } | undefined>('host_id');
    if (!service) return;
    await lockCalendars(trx, clientId, service.host_id);
    await letGoOfHeld(trx, app, { clientId, serviceId });
  });
