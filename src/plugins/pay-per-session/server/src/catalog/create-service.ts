import type { ServiceInput, ServiceView } from '../../../shared/contracts/service';
import type { SessionKind } from '../../../shared/session-status';
import type { Viewer } from '../people';
import type { App } from '../platform/app';
import { database, inTransaction, insertRowOnce, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId, ServiceId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import { slugCandidates, slugOf } from '../platform/slug';
import { writeBookingRules } from './booking-rules-row';
import { showService } from './list-services';
import { saveServicePrograms } from './service-programs';

export interface NewService extends ServiceInput {
  kind: SessionKind;
  currency: string;
  enabled: boolean;
  /** The service it is a copy of. */
  copyOf?: ServiceId;
}

/** Inserts a service under the first free address of its host; the unique index decides between two at once. */
export const insertService = async (
  app: App,
  trx: Transaction,
  hostId: HostId,
  service: NewService,
): Promise<ServiceId> => {
  for (const slug of slugCandidates(slugOf(service.name, 'service'))) {
    const row = {
      host_id: hostId,
      kind: service.kind,
      slug,
      name: service.name,
      description: service.description,
      price_amount: service.priceAmount,
      currency: service.currency,
      duration_minutes: service.durationMinutes,
      agreeing: service.agreeing,
      location: service.location,
      takes_card: service.takesCard,
      takes_credits: service.takesCredits,
      ...writeBookingRules(service),
      enabled: service.enabled,
    };
    const now = app.clock.now();
    const id = await insertRowOnce(trx, 'pps_services', now, row, ['host_id', 'slug']);
    if (id === null) continue;
    const serviceId = id as ServiceId;
    await saveServicePrograms(app, trx, {
      serviceId,
      programIds: service.programIds,
      copyOf: service.copyOf,
    });
    return serviceId;
  }
  throw new Error('There are no more addresses for services.');
};

/**
 * Adds a service of the host, enabled at once, priced in the site's currency.
 * @throws Refusal NOT_FOUND when there is no such host, INVALID_INPUT where it helps with a program that is none
 */
export const createService = async (
  app: App,
  viewer: Viewer,
  hostId: HostId,
  input: ServiceInput,
): Promise<ServiceView> => {
  const { currency } = await readSettings(app.strapi);
  const host = await database(app.strapi)('pps_hosts')
    .where({ id: hostId })
    .first<{ id: number } | undefined>('id');
  if (!host) throw new Refusal('NOT_FOUND');
  const id = await inTransaction(app.strapi, (trx) =>
    insertService(app, trx, hostId, { ...input, kind: 'regular', currency, enabled: true }),
  );
  return showService(app, viewer, id);
};
