import type { SessionClient, SessionClientFilters } from '../../../shared/contracts/session';
import type { App } from '../platform/app';
import { containing, database } from '../platform/database';
import { NOT_SOLD } from './list-item';
import { ownedBy, type SessionViewer } from './session-viewer';

/** As many as anybody reads before typing another letter. */
const MOST = 20;

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
  const query = db('pps_clients as client')
    .whereExists(
      db('pps_sessions as session')
        .whereRaw('session.client_id = client.id')
        .whereNotIn('session.status', NOT_SOLD)
        .modify(ownedBy(viewer))
        .select(db.raw('1')),
    )
    .where((any) => {
      void any.whereRaw(`lower(client.display_name) like ? escape '\\'`, [containing(search ?? '')]);
      if (clientId) void any.orWhere('client.id', clientId);
    });
  if (clientId) void query.orderByRaw('case when client.id = ? then 0 else 1 end', [clientId]);
  return query
    .orderByRaw('lower(client.display_name), client.id')
    .limit(MOST)
    .select<SessionClient[]>('client.id as id', 'client.display_name as displayName');
};
