import type { z } from 'zod';
import { DEFAULT_BOOKING_RULES } from '../../../shared/contracts/booking-rules';
import type { offerIntroductionInput } from '../../../shared/contracts/introduction';
import type { ServiceView } from '../../../shared/contracts/service';
import { introductionWords } from '../../../shared/words/introduction';
import type { Viewer } from '../people';
import type { App } from '../platform/app';
import { database, inTransaction, refusedAsDuplicate, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId, ServiceId } from '../platform/ids';
import { readLockedSettings } from '../platform/lock-settings';
import { insertService, type NewService } from './create-service';
import { showService } from './list-services';
import { fixedForIntroductions } from './rules/introduction-service';
import { enableService } from './switch-service';

const findIntroduction = async (db: Db, hostId: HostId): Promise<ServiceId | null> => {
  const row = await db('pps_services')
    .where({ host_id: hostId, kind: 'introduction' })
    .first<{ id: ServiceId } | undefined>('id');
  return row?.id ?? null;
};

const create = async (
  app: App,
  hostId: HostId,
  { language }: z.output<typeof offerIntroductionInput>,
): Promise<ServiceId> => {
  const words = introductionWords(language);
  return inTransaction(app.strapi, async (trx) => {
    // Settings that change at the same moment reach every introduction, this one too.
    const settings = await readLockedSettings(trx, app);
    const service: NewService = {
      ...DEFAULT_BOOKING_RULES,
      ...fixedForIntroductions(settings),
      kind: 'introduction',
      name: words.name,
      description: words.description,
      questions: [...words.questions],
      location: 'online',
      currency: settings.currency,
      enabled: true,
    };
    return insertService(app, trx, hostId, service);
  });
};

/**
 * Offers a host's introductory session: makes it with sensible words and questions, or enables the one that is there.
 * A host has one; the database says so.
 * @throws Refusal NOT_FOUND when there is no such host
 */
export const offerIntroduction = async (
  app: App,
  viewer: Viewer,
  hostId: HostId,
  input: z.output<typeof offerIntroductionInput>,
): Promise<ServiceView> => {
  const db = database(app.strapi);
  const host: unknown = await db('pps_hosts').where({ id: hostId }).first('id');
  if (host === undefined) throw new Refusal('NOT_FOUND');
  const known = await findIntroduction(db, hostId);
  if (known !== null) return enableService(app, viewer, known);
  try {
    return await showService(app, viewer, await create(app, hostId, input));
  } catch (error) {
    const faster = refusedAsDuplicate(error) ? await findIntroduction(db, hostId) : null;
    if (faster === null) throw error;
    return enableService(app, viewer, faster);
  }
};
