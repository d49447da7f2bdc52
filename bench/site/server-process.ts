import { signInAsClient, startApp } from '../../tests/harness';
import { addCoreList, openCoreList } from './core-list';
import { fill } from './fill';
import { fillCalendar } from './fill-calendar';
import { letRivalsGo } from './rivals';
import type { Target } from './target';

/* The server under load, in a process of its own: the built plugin on the database the environment names. */

interface MailProvider {
  send: () => Promise<void>;
}

const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const slotsQuery = (now: number): string =>
  new URLSearchParams({
    from: dateOf(now),
    to: dateOf(now + 30 * 86_400_000),
    timeZone: 'America/New_York',
  }).toString();

const main = async (): Promise<void> => {
  let list = '';
  const site = await startApp(
    {
      NODE_ENV: 'production',
      PPS_ALLOW_TEST_PAYMENTS: 'true',
      PPS_HOUSEKEEPING: 'true',
      PPS_PURCHASES_PER_HOUR: '1000000',
    },
    {
      beforeBootstrap: (strapi) => {
        list = addCoreList(strapi);
      },
    },
  );
  // The outbox does its work; what it hands over goes nowhere, because a mail server is not what is measured.
  (site.strapi.plugin('email') as unknown as { provider: MailProvider }).provider.send = () =>
    Promise.resolve();
  await openCoreList(site.strapi);
  const { hostSlug, service, client } = await fill(site);
  const calendar = await fillCalendar(site);
  const visitor = await signInAsClient(site, client);
  const target: Target = {
    url: site.url,
    hostPage: `/hosts/${hostSlug}`,
    hostGrid: '/hosts',
    coreList: list,
    slots: `/api/pay-per-session/services/${calendar.serviceId}/slots?${slotsQuery(site.clock.now())}`,
    purchase: {
      path: `/hosts/${hostSlug}/${service.slug}`,
      form: { serviceId: String(service.serviceId), idempotencyKey: '%KEY%' },
      cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  };
  const countSessions = async (): Promise<number> => {
    const [row] = await site.strapi.db.connection('pps_sessions').count({ total: '*' });
    return Number(row?.total ?? 0);
  };
  const answer = async (asked: unknown): Promise<void> => {
    process.send?.(asked === 'rivals' ? await letRivalsGo(site) : { sessions: await countSessions() });
  };
  process.on('message', (asked) => void answer(asked));
  const end = (): void => {
    void site.close().finally(() => process.exit(0));
  };
  process.once('disconnect', end);
  process.once('SIGTERM', end);
  process.send?.(target);
};

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
