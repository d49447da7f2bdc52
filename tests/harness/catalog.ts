import type { HostId, ServiceId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { aHostAccount, nextNumber, type AdminUser, type AdminUserWanted } from './admin-users';
import type { RunningApp } from './start-app';

export interface Host extends AdminUser {
  hostId: HostId;
  slug: string;
  displayName: string;
}

export interface HostWanted extends AdminUserWanted {
  displayName?: string;
  slug?: string;
  headline?: string;
  description?: string;
  timeZone?: string;
  languages?: string[];
  /** false: a host who has not added a picture yet, and is therefore not visible. */
  avatar?: boolean;
  paused?: boolean;
}

/** A picture in the media library that belongs to the admin user; there is no file behind it. */
export const aPicture = async (
  { strapi }: RunningApp,
  adminUserId: number,
): Promise<{ id: number; url: string }> => {
  const name = `picture-${nextNumber()}.png`;
  const url = `/uploads/${name}`;
  const picture = (await strapi.db.query('plugin::upload.file').create({
    data: {
      name,
      url,
      hash: name.replace('.png', ''),
      ext: '.png',
      mime: 'image/png',
      size: 1,
      width: 400,
      height: 400,
      provider: 'local',
      folderPath: '/',
      createdBy: adminUserId,
      updatedBy: adminUserId,
    },
  })) as { id: number };
  return { id: picture.id, url };
};

/** A host with a complete profile; visible as soon as one service is there. */
export const aHost = async (site: RunningApp, wanted: HostWanted = {}): Promise<Host> => {
  const number = nextNumber();
  const {
    displayName = `Host Number ${number}`,
    slug = `host-${number}`,
    headline = 'Listens well',
    description = 'Twenty years of listening.',
    timeZone = 'Europe/Berlin',
    languages = ['en'],
    avatar = true,
    paused = false,
    ...account
  } = wanted;
  const user = await aHostAccount(site, account);
  const picture = avatar ? await aPicture(site, user.id) : null;
  const host = (await site.strapi.db.query('plugin::pay-per-session.host').create({
    data: {
      adminUserId: user.id,
      slug,
      displayName,
      headline,
      description,
      timeZone,
      languages,
      paused,
      avatar: picture?.id ?? null,
    },
  })) as { id: number };
  return { ...user, hostId: host.id as HostId, slug, displayName };
};

export interface Service {
  serviceId: ServiceId;
  hostId: HostId;
  name: string;
  slug: string;
  priceAmount: number;
  durationMinutes: number;
}

export interface ServiceWanted {
  name?: string;
  slug?: string;
  description?: string;
  /** Minor units; 0 is free. */
  priceAmount?: number;
  currency?: string;
  durationMinutes?: number;
  location?: 'online' | 'in_person' | 'either';
  enabled?: boolean;
  agreeing?: 'arranged' | 'requested' | 'booked';
  bufferBeforeMinutes?: number;
  bufferAfterMinutes?: number;
  noticeHours?: number;
  furthestDays?: number;
  stepMinutes?: number;
  alignStarts?: 'hours' | 'clock';
  mostADay?: number | null;
  otherTimes?: boolean;
  questions?: string[];
  takesCard?: boolean;
  takesCredits?: boolean;
}

/** An enabled service of the arranged kind, where nothing else is wanted. */
export const aService = async (
  { strapi }: RunningApp,
  { hostId }: Pick<Host, 'hostId'>,
  wanted: ServiceWanted = {},
): Promise<Service> => {
  const number = nextNumber();
  const row = {
    hostId,
    name: `Service ${number}`,
    slug: `service-${number}`,
    description: 'An hour of attention.',
    priceAmount: 6000,
    currency: 'USD',
    durationMinutes: 60,
    agreeing: 'arranged',
    location: 'online',
    enabled: true,
    ...wanted,
  };
  const service = (await strapi.db.query('plugin::pay-per-session.service').create({ data: row })) as {
    id: number;
  };
  const { name, slug, priceAmount, durationMinutes } = row;
  return { serviceId: service.id as ServiceId, hostId, name, slug, priceAmount, durationMinutes };
};

/** Wall-clock minutes since midnight. */
export interface HoursWanted {
  from: number;
  until: number;
  /** 0 is Sunday; every day where it is left out. */
  weekdays?: number[];
}

/** Hours of a host's ordinary week; a whole day every day where nothing else is wanted. */
export const hasHours = async (
  { strapi }: RunningApp,
  { hostId }: Pick<Host, 'hostId'>,
  { from, until, weekdays = [0, 1, 2, 3, 4, 5, 6] }: HoursWanted = { from: 0, until: 1440 },
): Promise<void> => {
  for (const weekday of weekdays)
    await strapi.db
      .query('plugin::pay-per-session.weekly-hours')
      .create({ data: { hostId, weekday, fromMinute: from, untilMinute: until } });
};
