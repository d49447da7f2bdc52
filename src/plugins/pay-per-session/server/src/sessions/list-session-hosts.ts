import { NOT_SOLD } from '../../../shared/session-status';
import type { ClientId } from '../platform/ids';
import type { App } from '../platform/app';
import { database } from '../platform/database';

export interface SessionHost {
  id: number;
  displayName: string;
}

/** The hosts a client has had sessions with, in order of their names. One query. */
export const listSessionHosts = async (app: App, clientId: ClientId): Promise<SessionHost[]> => {
  const db = database(app.strapi);
  return db('pps_hosts as host')
    .whereIn(
      'host.id',
      db('pps_sessions')
        .where({ client_id: clientId })
        .whereNotIn('status', NOT_SOLD)
        .distinct()
        .select('host_id'),
    )
    .orderByRaw('lower(host.display_name), host.id')
    .select<SessionHost[]>('host.id as id', 'host.display_name as displayName');
};
