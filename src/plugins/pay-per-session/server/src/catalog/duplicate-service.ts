import type { ServiceView } from '../../../shared/contracts/service';
import type { Viewer } from '../people';
import type { App } from '../platform/app';
import { inTransaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId, ServiceId } from '../platform/ids';
import { copyName } from './rules/copy-name';
import { insertService } from './create-service';
import { showService } from './list-services';

/**
 * A new service with the same characteristics. It begins disabled, so that the mistake it is to mend is mended
 * before anybody can buy it.
 * @throws Refusal NOT_FOUND; INTRODUCTION_ONCE for the host's introductory session
 */
export const duplicateService = async (
  app: App,
  viewer: Viewer,
  serviceId: ServiceId,
): Promise<ServiceView> => {
  const original = await showService(app, viewer, serviceId);
  if (original.kind === 'introduction') throw new Refusal('INTRODUCTION_ONCE');
  const copy = { ...original, name: copyName(original.name), enabled: false, copyOf: serviceId };
  const id = await inTransaction(app.strapi, (trx) =>
    insertService(app, trx, original.host.id as HostId, copy),
  );
  return showService(app, viewer, id);
};
