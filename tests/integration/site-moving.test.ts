import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { aClient, aHost, aService, hasHours, startApp, type RunningApp } from '../harness';

const HOUR = 60 * 60_000;
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
const startsIn = (html: string): string[] =>
  Array.from(html.matchAll(/name="startsAt" value="([^"]+)"/gu), ([, start = '']) => start);

describe('a booked session on the public site', () => {
  let site: RunningApp;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  const book = async (startsAt: string) => {
    site.clock.set(Date.parse('2026-12-07T07:00:00Z'));
    const host = await aHost(site);
    await hasHours(site, host, { from: 540, until: 1020 });
    const { serviceId } = await aService(site, host, { agreeing: 'booked', priceAmount: 0 });
    const { clientId } = await aClient(site);
    const { sessions } = site.useCases;
    const { order } = await sessions.purchaseService(site.app, {
      clientId,
      input: {
        serviceId,
        idempotencyKey: `booked-${startsAt}`.slice(0, 40).replace(/[:.]/gu, '-'),
        startsAt: Date.parse(startsAt),
      },
    });
    const show = (viewer: Parameters<typeof sessions.showSession>[1]) =>
      sessions.showSession(site.app, viewer, order.sessionId as SessionId);
    const linkOf = async (viewer: Parameters<typeof show>[0]): Promise<string> =>
      new URL((await show(viewer)).linkUrl ?? '').pathname;
    const client = { kind: 'client', clientId } as const;
    return {
      link: await linkOf(client),
      hostLink: await linkOf({ kind: 'host', hostId: host.hostId }),
      show: () => show(client),
    };
  };

  it('is moved by its client to another free time, and the one it had is no choice', async () => {
    const { link, show } = await book('2026-12-09T08:00:00.000Z');
    const visitor = site.visitor();
    expect((await visitor.get(link)).text).toContain(`href="${link}/move"`);
    const chooser = await visitor.get(`${link}/move?from=2026-12-09`);
    expect(chooser.text).toContain('Now it is on');
    expect(startsIn(chooser.text)[0]).toBe('2026-12-09T08:30:00.000Z');
    const moved = await visitor.submit(`${link}/move`, {
      startsAt: '2026-12-09T08:30:00.000Z',
      revision: hidden(chooser.text, 'revision'),
    });
    expect([moved.status, moved.location]).toEqual([303, link]);
    expect((await show()).startsAt).toBe('2026-12-09T08:30:00.000Z');
  });

  it('stays where it is when the wanted time is not on offer, and others are shown', async () => {
    const { link, show } = await book('2026-12-10T08:00:00.000Z');
    const visitor = site.visitor();
    const revision = hidden((await visitor.get(`${link}/move`)).text, 'revision');
    for (const startsAt of ['2026-12-10T03:00:00.000Z', '2026-12-10T08:01:00.000Z', 'tomorrow', '']) {
      const refused = await visitor.submit(`${link}/move`, { startsAt, revision });
      expect([startsAt, refused.status >= 400 && refused.status < 500]).toEqual([startsAt, true]);
      expect(startsIn(refused.text).length).toBeGreaterThan(0);
    }
    expect((await show()).startsAt).toBe('2026-12-10T08:00:00.000Z');
  });

  it('is not moved through the host’s link, nor when it is too late', async () => {
    const { link, hostLink } = await book('2026-12-11T08:00:00.000Z');
    const visitor = site.visitor();
    expect((await visitor.get(`${hostLink}/move`)).status).toBe(404);
    site.clock.set(Date.parse('2026-12-11T08:00:00.000Z') - 12 * HOUR);
    const late = await visitor.get(`${link}/move`);
    expect(late.status).toBe(409);
    expect(startsIn(late.text)).toEqual([]);
    expect((await visitor.get(link)).text).not.toContain(`${link}/move`);
  });
});
