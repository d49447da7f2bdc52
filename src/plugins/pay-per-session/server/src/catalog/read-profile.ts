import { z } from 'zod';
import type { ProfileView } from '../../../shared/contracts/profile';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId } from '../platform/ids';
import { uid } from '../platform/plugin-id';
import { pictureOf } from './picture';
import { missingParts, progressOf } from './rules/profile-completeness';
import { isHostVisible } from './visible-hosts';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const hostRow = z.object({
  id: z.number(),
  slug: z.string(),
  displayName: text,
  headline: text,
  description: text,
  timeZone: text,
  contactNote: text,
  languages: z.array(z.string()).nullish().catch([]),
  paused: z.boolean().nullish(),
  avatar: z.unknown(),
  cover: z.unknown(),
});

const countEnabledServices = async (app: App, hostId: HostId): Promise<number> => {
  const row = await database(app.strapi)('pps_services')
    .where({ host_id: hostId, enabled: true })
    .count({ total: '*' })
    .first<{ total: number | string } | undefined>();
  return Number(row?.total ?? 0);
};

/**
 * A host's profile with what is missing of it, and whether the host is on the site.
 * @throws Refusal NOT_FOUND
 */
export const readProfile = async (app: App, hostId: HostId): Promise<ProfileView> => {
  const found: unknown = await app.strapi.db
    .query(uid('host'))
    .findOne({ where: { id: hostId }, populate: { avatar: true, cover: true } });
  if (found === null) throw new Refusal('NOT_FOUND');
  const row = hostRow.parse(found);
  const avatar = pictureOf(row.avatar);
  const cover = pictureOf(row.cover);
  const missing = missingParts({ ...row, avatar: avatar !== null, cover: cover !== null });
  const enabledServices = await countEnabledServices(app, hostId);
  return {
    id: row.id,
    displayName: row.displayName,
    slug: row.slug,
    headline: row.headline,
    description: row.description,
    avatar,
    cover,
    timeZone: row.timeZone,
    languages: row.languages ?? [],
    contactNote: row.contactNote,
    paused: row.paused === true,
    missing,
    progress: progressOf(missing),
    enabledServices,
    visible: await isHostVisible(database(app.strapi), hostId),
    publicUrl: `${app.config.publicUrl}/hosts/${row.slug}`,
  };
};
