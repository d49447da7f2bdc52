import type { App } from '../platform/app';
import { database } from '../platform/database';
import { readSettings } from '../platform/settings';
import type { SessionViewer } from './session-viewer';

/** The IANA zone in which a viewer means the dates of a list: their own, and an operator that of the site. */
export const readListZone = async ({ strapi }: App, viewer: SessionViewer): Promise<string> => {
  if (viewer.kind !== 'host' && viewer.kind !== 'client') return (await readSettings(strapi)).timeZone;
  const [table, id] =
    viewer.kind === 'host' ? ['pps_hosts', viewer.hostId] : ['pps_clients', viewer.clientId];
  const row = await database(strapi)(table)
    .where({ id })
    .first<{ time_zone: string | null } | undefined>('time_zone');
  return row?.time_zone ?? 'UTC';
};
