import type { HostId, ServiceId } from '../plugins/pay-per-session/server/src/platform/ids';
import { database } from './database';
import { addPanelUser } from './add-panel-user';
import { addHours } from './add-hours';
import { addPicture } from './add-picture';
import type { DemoHost } from './cast/roles';
import { drawAvatar } from './draw-avatar';
import { drawCover } from './draw-cover';
import type { Stage } from './stage';

export interface AddedHost {
  hostId: HostId;
  adminUserId: number;
  /** By the service's name. */
  services: Map<string, ServiceId>;
}

/** A host with account, pictures, profile and services, all through the product's own use cases. */
export const addHost = async (stage: Stage, host: DemoHost, seed: number): Promise<AddedHost> => {
  const { app, useCases } = stage;
  const { email, firstName, lastName } = host;
  const displayName = `${firstName} ${lastName}`;
  const adminUserId = await addPanelUser(stage, {
    email,
    firstname: firstName,
    lastname: lastName,
    roleCode: useCases.people.HOST_ROLE.code,
  });
  const hostId = await useCases.people.ensureHostRow(app, database(stage), {
    id: adminUserId,
    firstname: firstName,
    lastname: lastName,
  });
  const viewer = { kind: 'host', adminUserId, hostId } as const;

  const avatarId = await addPicture(stage, adminUserId, {
    name: `${host.slug}.png`,
    type: 'image/png',
    alternativeText: `Drawing of ${displayName}`,
    content: await drawAvatar(host.face),
  });
  const coverId = await addPicture(stage, adminUserId, {
    name: `${host.slug}-cover.jpg`,
    type: 'image/jpeg',
    alternativeText: 'Drawing of hills under a low sun',
    content: await drawCover(host.landscape, seed),
  });
  await useCases.catalog.saveProfile(app, viewer, hostId, {
    displayName,
    slug: host.slug,
    headline: host.headline,
    description: host.description,
    avatarId,
    coverId,
    timeZone: host.timeZone,
    languages: host.languages,
    contactNote: host.contactNote,
    paused: false,
  });

  await addHours(stage, hostId, host);

  const services = new Map<string, ServiceId>();
  for (const { disabled = false, location = 'online', ...service } of host.services) {
    const { id } = await useCases.catalog.createService(app, viewer, hostId, {
      ...useCases.catalog.DEFAULT_BOOKING_RULES,
      ...useCases.catalog.DEFAULT_PAYING,
      ...service,
      location,
      agreeing: 'arranged',
    });
    services.set(service.name, id as ServiceId);
    if (disabled) await useCases.catalog.disableService(app, viewer, id as ServiceId);
  }
  return { hostId, adminUserId, services };
};
