import { randomBytes } from 'node:crypto';
import type { App } from '../platform/app';
import { database, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';

/** The columns of a client's picture: both are there, or neither. */
export interface PictureColumns {
  /** A WebP square, as base64. */
  picture: string | null;
  /** The secret in its address; another one for each picture. */
  picture_key: string | null;
}

export const NO_PICTURE: PictureColumns = { picture: null, picture_key: null };

export const pictureColumns = (picture: Buffer): PictureColumns => ({
  picture: picture.toString('base64'),
  picture_key: randomBytes(24).toString('base64url'),
});

/** Where a client's picture lies, for whoever is told; null where there is none. */
export const clientPictureUrl = (key: string | null): string | null =>
  key === null ? null : `/pictures/${key}`;

/**
 * A client's picture, as WebP. Whoever knows the address sees it, for as long as it is that client's picture and the
 * account may sign in.
 * @throws Refusal NOT_FOUND
 */
export const readClientPicture = async (app: App, key: string): Promise<Buffer> => {
  const row = await database(app.strapi)('pps_clients as client')
    .join('up_users as account', 'account.id', 'client.user_id')
    .where('client.picture_key', key)
    .whereRaw('account.blocked is not true')
    .first<{ picture: string | null } | undefined>('client.picture');
  const picture = row?.picture ?? null;
  if (picture === null) throw new Refusal('NOT_FOUND');
  return Buffer.from(picture, 'base64');
};

/** Pictures of accounts that are gone go too; the client's row stays with what they bought. */
export const forgetPictures = async (app: App): Promise<void> => {
  const db: Db = database(app.strapi);
  await db('pps_clients')
    .whereNotNull('picture_key')
    .whereNotExists(db('up_users').whereRaw('up_users.id = pps_clients.user_id').select(db.raw('1')))
    .update(NO_PICTURE);
};
