import {
  aClient,
  aHost,
  aService,
  hasHours,
  type Client,
  type RunningApp,
  type Service,
} from '../../tests/harness';

const HOSTS = 200;

export interface Filled {
  hostSlug: string;
  service: Service;
  client: Client;
}

/** 200 hosts with hours and two services each, one of them booked, and one client; every tenth host has a free service. */
export const fill = async (site: RunningApp): Promise<Filled> => {
  let first: Omit<Filled, 'client'> | undefined;
  for (let index = 0; index < HOSTS; index += 1) {
    const host = await aHost(site, {
      headline: 'Listens well, asks one question at a time, and remembers what you said',
      description: 'Twenty years of listening to people who are about to change something.\n\n'.repeat(8),
      languages: index % 3 === 0 ? ['de', 'en'] : ['en'],
    });
    const service = await aService(site, host, { priceAmount: index % 10 === 0 ? 0 : 5000 + index });
    await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
    await aService(site, host, { agreeing: 'booked', priceAmount: 9000, durationMinutes: 90 });
    first ??= { hostSlug: host.slug, service };
  }
  if (!first) throw new Error('There are no hosts.');
  return { ...first, client: await aClient(site) };
};
