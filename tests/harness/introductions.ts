import type { SessionDetail } from '../../src/plugins/pay-per-session/shared/contracts/session';
import type { ServiceId, SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { nextNumber } from './admin-users';
import type { Host, Service } from './catalog';
import type { Client } from './clients';
import type { RunningApp } from './start-app';

/** The introductory session a host offers, as the panel's button makes it. */
export const anIntroduction = async (
  site: RunningApp,
  host: Pick<Host, 'hostId' | 'id'>,
): Promise<Service> => {
  const viewer = { kind: 'host', hostId: host.hostId, adminUserId: host.id } as const;
  const service = await site.useCases.catalog.offerIntroduction(site.app, viewer, host.hostId, {
    language: 'en',
  });
  const { id, name, slug, priceAmount, durationMinutes } = service;
  return { serviceId: id as ServiceId, hostId: host.hostId, name, slug, priceAmount, durationMinutes };
};

/** What somebody honest writes. */
export const HONEST_ANSWERS = [
  'I would like to find out whether to change my profession.',
  'Talked to friends, and read two books about it.',
  'I would like to have decided, and to sleep well again.',
];

/** A client requests an introductory session at an instant (ms, UTC); it then waits for the host. */
export const requestIntroduction = async (
  { app, useCases }: RunningApp,
  {
    client,
    service,
    startsAt,
    answers = HONEST_ANSWERS,
  }: {
    client: Pick<Client, 'clientId'>;
    service: Pick<Service, 'serviceId' | 'hostId'>;
    startsAt: number;
    answers?: string[];
  },
): Promise<SessionDetail> => {
  const { order } = await useCases.sessions.purchaseService(app, {
    clientId: client.clientId,
    input: {
      serviceId: service.serviceId,
      idempotencyKey: `introduction-${nextNumber()}`,
      startsAt,
      answers,
    },
  });
  const viewer = { kind: 'host', hostId: service.hostId } as const;
  return useCases.sessions.showSession(app, viewer, order.sessionId as SessionId);
};

/** An introductory session its host has accepted, at an instant (ms, UTC). */
export const anAgreedIntroduction = async (
  site: RunningApp,
  wanted: Parameters<typeof requestIntroduction>[1],
): Promise<SessionDetail> => {
  const { id, revision } = await requestIntroduction(site, wanted);
  const viewer = { kind: 'host', hostId: wanted.service.hostId } as const;
  return site.useCases.sessions.acceptRequest(site.app, viewer, id as SessionId, { revision });
};
