import type { App } from '../platform/app';
import { database, readInstant, writeInstant, type StoredInstant } from '../platform/database';
import type { ClientId, ServiceId, SessionId } from '../platform/ids';
import { notLapsed } from './status-now';

interface Asked {
  clientId: ClientId;
  serviceId: ServiceId;
}

/** A checkout under way: the time it keeps, and the order that waits for its payment. Instants in ms, UTC. */
export interface Checkout {
  startsAt: number;
  heldUntil: number;
  reference: string;
  provider: string;
}

/** The client's newest checkout of a service whose time is still kept; null where there is none. */
export const findCheckout = async (app: App, { clientId, serviceId }: Asked): Promise<Checkout | null> => {
  const row = await database(app.strapi)('pps_sessions as session')
    .join('pps_orders as placed', 'placed.id', 'session.order_id')
    .where({
      'session.client_id': clientId,
      'session.service_id': serviceId,
      'session.status': 'held',
      'placed.status': 'open',
    })
    .where('session.held_until', '>', writeInstant(app.clock.now()))
    .orderBy('session.id', 'desc')
    .first<
      { starts_at: StoredInstant; held_until: StoredInstant; reference: string; provider: string } | undefined
    >('session.starts_at', 'session.held_until', 'placed.reference', 'placed.provider');
  if (!row) return null;
  const { reference, provider } = row;
  return {
    startsAt: readInstant(row.starts_at),
    heldUntil: readInstant(row.held_until),
    reference,
    provider,
  };
};

/** The client's session of a service at a start (ms, UTC) that they have booked or requested already, or null. */
export const findOwnSession = async (
  app: App,
  { clientId, serviceId, startsAt }: Asked & { startsAt: number },
): Promise<{ id: SessionId; status: 'scheduled' | 'requested' } | null> => {
  const row = await database(app.strapi)('pps_sessions as session')
    .where({
      'session.client_id': clientId,
      'session.service_id': serviceId,
      'session.starts_at': writeInstant(startsAt),
    })
    .whereIn('session.status', ['scheduled', 'requested'])
    .where(notLapsed(app.clock.now()))
    .first<{ id: SessionId; status: 'scheduled' | 'requested' } | undefined>('session.id', 'session.status');
  return row ?? null;
};
