import type { ClientProfileInput } from '../../../shared/contracts/account';
import type { App } from '../platform/app';
import { database, writeInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId } from '../platform/ids';

/** Changes a client's name, zone and language; what was sold to them before keeps its snapshot. @throws Refusal NOT_FOUND */
export const editClientProfile = async (
  app: App,
  clientId: ClientId,
  input: ClientProfileInput,
): Promise<void> => {
  const changed = await database(app.strapi)('pps_clients')
    .where({ id: clientId })
    .update({
      display_name: input.displayName,
      time_zone: input.timeZone,
      locale: input.locale,
      updated_at: writeInstant(app.clock.now()),
    });
  if (changed !== 1) throw new Refusal('NOT_FOUND');
};
