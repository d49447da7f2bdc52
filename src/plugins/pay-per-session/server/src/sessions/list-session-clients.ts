import type { Knex } from 'knex';
import type { SessionClient, SessionClientFilters } from '../../../shared/contracts/session-client';
import type { App } from '../platform/app';
import { containing, database, type Db } from '../platform/database';
import type { HostId } from '../platform/ids';
import { NOT_SOLD } from './list-item';
import type { SessionViewer } from './session-viewer';

/** As many as anybody reads before typing another letter. */
const MOST = 20;

/** From one client of the host's to the next along the index, whatever number of sessions each of them has. */
const clientsOfHost = (db: Db, hostId: HostId): Knex.QueryBuilder =>
  db
    .withRecursive(
      'own',
      db.raw(
        `select (select min(client_id) from pps_sessions where host_id = ?) as id
         union all
         select (select min(client_id) from pps_sessions where host_id = ? and client_id > own.id)
         from own where own.id is not null`,
        [hostId, hostId],
      ),
    )
    .from('own')
    .crossJoin(db.raw('pps_clients as client'))
    .whereRaw('client.id = own.id');

/** Whether a sale came about. The plus keeps databases from reading all sessions of the host for each client. */
const hasSession = (db: Db, viewer: SessionViewer): Knex.QueryBuilder =>
  db('pps_sessions as session')
    .whereRaw('session.client_id = client.id')
    .whereNotIn('session.status', NOT_SOLD)
    .modify((query) => {
      if (viewer.kind === 'host') void query.whereRaw('+session.host_id = ?', [viewer.hostId]);
    })
    .select(db.raw('1'));

/**
 * Clients with sessions of the viewer's whose name holds the text, in order of their names, the chosen one first.
 * One query.
 */
export const listSessionClients = async (
  app: App,
  viewer: SessionViewer,
  { search, clientId }: SessionClientFilters,
): Promise<SessionClient[]> => {
  const db = database(app.strapi);
  const clients = viewer.kind === 'host' ? clientsOfHost(db, viewer.hostId) : db('pps_clients as client');
  void clients.whereExists(hasSession(db, viewer)).where((any) => {
    void any.whereRaw(`lower(client.display_name) like ? escape '\\'`, [containing(search ?? '')]);
    if (clientId) void any.orWhere('client.id', clientId);
  });
  if (clientId) void clients.orderByRaw('case when client.id = ? then 0 else 1 end', [clientId]);
  return clients
    .orderByRaw('lower(client.display_name), client.id')
    .limit(MOST)
    .select<SessionClient[]>('client.id as id', 'client.display_name as displayName');
};
