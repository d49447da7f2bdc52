import type { ProfileInput, ProfileView } from '../../../shared/contracts/profile';
import type { Viewer } from '../people';
import type { App } from '../platform/app';
import { inTransaction, refusedAsDuplicate } from '../platform/database';
import { invalid, Refusal } from '../platform/errors';
import type { HostId } from '../platform/ids';
import { uid } from '../platform/plugin-id';
import { problemsWithPictures } from './picture-choice';
import { readProfile } from './read-profile';

/**
 * Saves the whole profile, half-filled or not; visibility follows from what is filled.
 * @throws Refusal NOT_FOUND, SLUG_TAKEN, INVALID_INPUT for a picture that is not the host's own
 */
export const saveProfile = async (
  app: App,
  viewer: Viewer,
  hostId: HostId,
  input: ProfileInput,
): Promise<ProfileView> => {
  const { avatarId, coverId, ...fields } = input;
  try {
    await inTransaction(app.strapi, async (trx) => {
      const problems = await problemsWithPictures(trx, viewer, hostId, input);
      if (Object.keys(problems).length > 0) throw invalid(problems);
      const saved: unknown = await app.strapi.db
        .query(uid('host'))
        .update({ where: { id: hostId }, data: { ...fields, avatar: avatarId, cover: coverId } });
      if (saved === null) throw new Refusal('NOT_FOUND');
    });
  } catch (error) {
    if (refusedAsDuplicate(error)) throw new Refusal('SLUG_TAKEN', {}, { slug: { key: 'slugTaken' } });
    throw error;
  }
  return readProfile(app, hostId);
};
