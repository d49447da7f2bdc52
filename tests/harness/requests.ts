import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { nextNumber } from './admin-users';
import { aService, type Host } from './catalog';
import { aClient, type Client } from './clients';
import type { RunningApp } from './start-app';

export interface AskedSession {
  sessionId: SessionId;
  client: Client;
}

/** A request of a free hour, at a time by UTC's clock such as `2030-05-06T10:00`. */
export const aRequest = async (
  site: RunningApp,
  { host, local, note = '' }: { host: Host; local: string; note?: string },
): Promise<AskedSession> => {
  const client = await aClient(site);
  const { serviceId } = await aService(site, host, { agreeing: 'requested', priceAmount: 0 });
  const { order } = await site.useCases.sessions.purchaseService(site.app, {
    clientId: client.clientId,
    input: {
      serviceId,
      idempotencyKey: `asked-session-${nextNumber()}`,
      otherTime: { local, timeZone: 'UTC', fold: 'earlier' },
      note,
    },
  });
  return { sessionId: order.sessionId as SessionId, client };
};
