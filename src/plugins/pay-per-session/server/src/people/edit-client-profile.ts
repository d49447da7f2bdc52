import type { ClientProfileInput } from '../../../shared/contracts/account';
import type { App } from '../platform/app';
import { database, writeInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId } from '../platform/ids';
import { NO_PICTURE, pictureColumns, type PictureColumns } from './client-picture';
import { drawPicture } from './draw-picture';
import { countPicture } from './try-limits';

/** What becomes of a client's picture: it stays, it goes, or these bytes of a file take its place. */
export type PictureChange = 'keep' | 'remove' | Uint8Array;

const changedPicture = async (
  app: App,
  clientId: ClientId,
  change: PictureChange,
): Promise<Partial<PictureColumns>> => {
  if (change === 'keep') return {};
  if (change === 'remove') return NO_PICTURE;
  await countPicture(app, clientId);
  return pictureColumns(await drawPicture(change));
};

/**
 * Changes a client's name, zone, language and picture, all of them or none; what was sold to them before keeps its
 * snapshot.
 * @throws Refusal NOT_FOUND, TOO_MANY_TRIES, INVALID_INPUT for the field `picture`
 */
export const editClientProfile = async (
  app: App,
  clientId: ClientId,
  input: ClientProfileInput,
  picture: PictureChange = 'keep',
): Promise<void> => {
  const changed = await database(app.strapi)('pps_clients')
    .where({ id: clientId })
    .update({
      display_name: input.displayName,
      time_zone: input.timeZone,
      locale: input.locale,
      ...(await changedPicture(app, clientId, picture)),
      updated_at: writeInstant(app.clock.now()),
    });
  if (changed !== 1) throw new Refusal('NOT_FOUND');
};
