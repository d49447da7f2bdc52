import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  aService,
  anIntroduction,
  hasHours,
  requestIntroduction,
  signInAsClient,
  startApp,
  type Client,
  type Host,
  type RunningApp,
  type Service,
} from '../harness';

/** A Friday; the first of April is within the fourteen days. */
const NOW = Date.UTC(2026, 2, 20, 9);
const inMarch = (day: number): number => Date.UTC(2026, 2, day, 10);
const inApril = (day: number): number => Date.UTC(2026, 3, day, 10);

describe('introductory sessions on the site', () => {
  let site: RunningApp;
  let client: Client;
  let host: Host;
  let service: Service;

  const another = async (displayName: string): Promise<{ host: Host; service: Service }> => {
    const one = await aHost(site, { displayName, timeZone: 'UTC' });
    await hasHours(site, one, { from: 9 * 60, until: 17 * 60 });
    return { host: one, service: await anIntroduction(site, one) };
  };
  const pathOf = (): string => `/hosts/${host.slug}/${service.slug}`;
  const shown = async (path: string, visitor = site.visitor()): Promise<string> =>
    (await visitor.get(path)).text.replaceAll('&amp;', '&');
  const asClient = () => signInAsClient(site, client);

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    client = await aClient(site);
    ({ host, service } = await another('Anna Berg'));
  });

  it('stand on the profile as a card of their own, before what costs something', async () => {
    await aService(site, host, { name: 'An hour', priceAmount: 6000 });
    const profile = await shown(`/hosts/${host.slug}`);
    expect(profile).toContain('Free introductory session, 20 minutes');
    expect(profile.indexOf('Free introductory session')).toBeLessThan(profile.indexOf('An hour'));
    expect(profile.match(/Getting to know each other/gu)).toHaveLength(1);
  });

  it('do not make a host free in the list of hosts', async () => {
    await aService(site, host, { priceAmount: 6000 });
    expect(await shown('/hosts?price=free')).not.toContain(host.slug);
    expect(await shown('/hosts?price=paid')).toContain(host.slug);
  });

  it('say their rules before anybody begins, and to a client what is used', async () => {
    const toVisitor = await shown(pathOf());
    expect(toVisitor).toContain('You can have 3 a calendar month.');
    expect(toVisitor).toContain('48 hours before it begins');
    expect(toVisitor).toContain('14 days ahead');
    expect(toVisitor).not.toContain('used in');
    const visitor = await asClient();
    expect(await shown(pathOf(), visitor)).toContain('0 of 3 used in March; counted anew from 1 April.');
    for (const name of ['Ben', 'Cleo']) {
      const { service: other } = await another(name);
      await requestIntroduction(site, {
        client,
        service: other,
        startsAt: inMarch(name === 'Ben' ? 24 : 25),
      });
    }
    expect(await shown(pathOf(), visitor)).toContain('2 of 3 used in March; counted anew from 1 April.');
    const { service: third } = await another('Dora');
    await requestIntroduction(site, { client, service: third, startsAt: inMarch(26) });
    const full = await shown(pathOf(), visitor);
    expect(full).toContain('3 of 3 used in March; the next on 1 April.');
    // April can be reached, so there is something to choose from, and it begins there.
    expect(full).toContain('value="2026-04-01T09:00:00.000Z"');
    expect(full).not.toMatch(/value="2026-03-/u);
  });

  it('are closed to whoever has used everything that can be reached, with the date of the next', async () => {
    for (const day of [24, 25, 26]) {
      const { service: other } = await another(`Host of ${day}`);
      await requestIntroduction(site, { client, service: other, startsAt: inMarch(day) });
    }
    for (const day of [1, 2, 3]) {
      site.clock.set(NOW + 3_600_000);
      const { service: other } = await another(`Host of April ${day}`);
      await requestIntroduction(site, { client, service: other, startsAt: inApril(day) - 3_600_000 });
    }
    const page = await shown(pathOf(), await asClient());
    expect(page).toContain('Your introductory sessions are used for now');
    expect(page).toContain('You can request the next one for 1 May or later.');
    expect(page).not.toContain('name="startsAt"');
  });

  it('are not offered where the site allows none', async () => {
    const { changeSettings } = site.useCases.settings;
    await changeSettings(site.app, { kind: 'system' }, { change: { introsPerMonth: 0 } });
    const answer = await site.visitor().get(pathOf());
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('This is not offered at the moment');
    await changeSettings(site.app, { kind: 'system' }, { change: { introsPerMonth: 3 } });
  });

  it('lead to the one that is open, and to what else there is once going on is approved', async () => {
    const visitor = await asClient();
    const session = await requestIntroduction(site, { client, service, startsAt: inMarch(24) });
    const open = await shown(pathOf(), visitor);
    expect(open).toContain('You and Anna Berg have an introductory session already');
    expect(open).toContain(`href="/account/sessions/${session.id}"`);
    const viewer = { kind: 'host', hostId: host.hostId } as const;
    const { acceptRequest, markOutcome } = site.useCases.sessions;
    const id = session.id as SessionId;
    const { revision } = await acceptRequest(site.app, viewer, id, session);
    site.clock.set(inMarch(24) + 3_600_000);
    await markOutcome(site.app, viewer, id, {
      outcome: 'delivered',
      note: '',
      continuation: 'approved',
      continuationReason: '',
      revision,
    });
    expect(await shown(pathOf(), visitor)).toContain('Anna Berg would like to go on with you');
  });

  it('are refused with words a person can act on where another device was faster', async () => {
    const visitor = await asClient();
    for (const day of [24, 25, 26]) {
      const { service: other } = await another(`Host of ${day}`);
      await requestIntroduction(site, { client, service: other, startsAt: inMarch(day) });
    }
    const answer = await visitor.submit(pathOf(), {
      serviceId: String(service.serviceId),
      idempotencyKey: 'from-another-device',
      other: 'true',
      proposedDate: '2026-03-27',
      proposedTime: '10:00',
      proposedZone: 'UTC',
      answer0: 'I would like to talk about my work.',
      answer1: 'Nothing so far, I wanted to ask.',
      answer2: 'To sleep well again.',
    });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain(
      'All 3 introductory sessions of March 2026 are used. New ones can be requested for 1 April 2026 and later.',
    );
    expect(answer.text).toContain('I would like to talk about my work.');
  });

  it('answer programs with the same refusal', async () => {
    const visitor = await asClient();
    await requestIntroduction(site, { client, service, startsAt: inMarch(24) });
    const token = (
      await visitor.post('/api/auth/local', { identifier: client.email, password: client.password })
    ).json as { jwt?: string };
    const answer = await site.withToken(token.jwt ?? '').post('/api/pay-per-session/bookings', {
      serviceId: service.serviceId,
      idempotencyKey: 'by-a-program',
      startsAt: new Date(inMarch(25)).toISOString(),
      answers: ['One sentence.', 'Another one.', 'A third one.'],
    });
    expect(answer.status).toBe(409);
    expect(answer.json).toMatchObject({ error: { details: { code: 'INTRODUCTION_OPEN' } } });
  });
});
