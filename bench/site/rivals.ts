import { aHost, aService, hasHours, manyClients, type RunningApp } from '../../tests/harness';

const RIVALS = 200;
const DAY = 86_400_000;

/** How 200 clients fared who wanted one start at the same moment. */
export interface Rivalry {
  milliseconds: number;
  booked: number;
  refused: number;
  broken: number;
}

/** Lets them all go at once. */
export const letRivalsGo = async (site: RunningApp): Promise<Rivalry> => {
  const host = await aHost(site, { timeZone: 'UTC' });
  await hasHours(site, host);
  const { serviceId } = await aService(site, host, { agreeing: 'booked', priceAmount: 0 });
  const clients = await manyClients(site, RIVALS);
  const startsAt = (Math.floor(site.clock.now() / DAY) + 3) * DAY;
  const began = performance.now();
  const results = await Promise.allSettled(
    clients.map((clientId, index) =>
      site.useCases.sessions.purchaseService(site.app, {
        clientId,
        input: { serviceId, idempotencyKey: `rival-${index}-of-many`, startsAt },
      }),
    ),
  );
  const milliseconds = performance.now() - began;
  const codes = results.map((result) =>
    result.status === 'fulfilled' ? 'booked' : (result.reason as { code?: string }).code,
  );
  const booked = codes.filter((code) => code === 'booked').length;
  const refused = codes.filter((code) => code === 'TIME_TAKEN').length;
  return { milliseconds, booked, refused, broken: RIVALS - booked - refused };
};
