import type { Knex } from 'knex';
import type { SessionClient, SessionClientFilters } from '../../../shared/contracts/session-client';
import { NOT_SOLD } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { containing, database, type Db } from '../platform/database';
import type { HostId } from '../platform/ids';
import type { SessionViewer } from './session-viewer';

/** As many as anybody reads before typing another letter. */
const MOST = 20;

/** The next one after a client to whom the host has sold something; one step along an index that holds all of it. */
const nextClient = (db: Db, hostId: HostId): Knex.QueryBuilder =>
  db('pps_sessions').where('host_id', hostId).whereNotIn('status', NOT_SOLD).min('client_id');

/** From one client of the host's to the next, whatever number of sessions each of them has. */
const clientsOfHost = (db: Db, hostId: HostId): Knex.QueryBuilder =>
  db
    .withRecursive(
      'own',
      db.raw('select (?) as id union all select (?) from own where own.id is not null', [
        nextClient(db, hostId),
        nextClient(db, hostId).whereRaw('client_id > own.id'),
      ]),
    )
    .from('own')
    .crossJoin(db.raw('pps_clients as client'))
    .whereRaw('client.id = own.id');

/** Everybody who has bought something. Not by `exists`, of which SQLite makes a join with all their sessions. */
const allClients = (db: Db): Knex.QueryBuilder =>
  db('pps_clients as client').whereRaw('(?) is not null', [
    db('pps_sessions as session')
      .whereRaw('session.client_id = client.id')
      .whereNotIn('session.status', NOT_SOLD)
      .limit(1)
      .select(db.raw('1')),
  ]);

/** Of everybody's sessions the latest, out of which operators are offered clients before they type a name. */
const LATEST = 500;

/** Whoever the latest sessions are with: what an index begins with, however many clients there are. */
const latestClients = (db: Db, chosen: number | undefined): Knex.QueryBuilder => {
  const latest = db('pps_sessions')
    .whereNotIn('status', NOT_SOLD)
    .orderBy('listed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LATEST)
    .select('client_id', 'listed_at');
  const ids = db(latest.as('latest'))
    .groupBy('client_id')
    .orderByRaw('max(listed_at) desc')
    .limit(MOST)
    .select('client_id');
  return db('pps_clients as client').where((offered) => {
    void offered.whereIn('client.id', ids);
    if (chosen !== undefined) void offered.orWhere('client.id', chosen);
  });
};

const clientsFor = (
  db: Db,
  viewer: SessionViewer,
  { search, clientId }: SessionClientFilters,
): Knex.QueryBuilder => {
  if (viewer.kind === 'host') return clientsOfHost(db, viewer.hostId);
  return search ? allClients(db) : latestClients(db, clientId);
};

/**
 * Clients with sessions of the viewer's whose name holds the text, in order of their names, the chosen one first; for
 * an operator who has typed nothing, those of the latest sessions. One query.
 */
export const listSessionClients = async (
  app: App,
  viewer: SessionViewer,
  filters: SessionClientFilters,
): Promise<SessionClient[]> => {
  const db = database(app.strapi);
  const { search, clientId } = filters;
  const clients = clientsFor(db, viewer, filters);
  if (search)
    void clients.where((found) => {
      void found.whereRaw(`lower(client.display_name) like ? escape '\\'`, [containing(search)]);
      if (clientId) void found.orWhere('client.id', clientId);
    });
  if (clientId) void clients.orderByRaw('case when client.id = ? then 0 else 1 end', [clientId]);
  return clients
    .orderByRaw('lower(client.display_name), client.id')
    .limit(MOST)
    .select<SessionClient[]>('client.id as id', 'client.display_name as displayName');
};
