import { aHost, aRequest, signInAsAdmin, startApp, type RunningApp } from '../harness';

const NOW = Date.UTC(2026, 2, 2, 9);

describe('times a host proposes', () => {
  let site: RunningApp;

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(NOW);
  });
  afterAll(() => site.close());

  const propose = async (times: object) => {
    const host = await aHost(site, { timeZone: 'Australia/Sydney' });
    const { sessionId } = await aRequest(site, { host, local: '2026-03-06T10:00' });
    const panel = await signInAsAdmin(site, host);
    const viewer = { kind: 'host', hostId: host.hostId } as const;
    const { revision } = await site.useCases.sessions.showSession(site.app, viewer, sessionId);
    const answer = await panel.post(`/pay-per-session/sessions/${sessionId}/proposals`, {
      ...times,
      timeZone: 'Australia/Sydney',
      revision,
    });
    const { proposals } = await site.useCases.sessions.showSession(site.app, viewer, sessionId);
    return { status: answer.status, starts: proposals.map(({ startsAt }) => startsAt) };
  };

  it('mean the earlier or the later of the two where the clock shows a time twice', async () => {
    const twice = '2026-04-05T02:30';
    expect(await propose({ startsAtLocal: [twice, twice], folds: ['later', 'earlier'] })).toEqual({
      status: 200,
      starts: ['2026-04-04T15:30:00.000Z', '2026-04-04T16:30:00.000Z'],
    });
    expect(await propose({ startsAtLocal: [twice] })).toEqual({
      status: 200,
      starts: ['2026-04-04T15:30:00.000Z'],
    });
  });

  it('are asked about on the site, where the form knows no more than what was typed', async () => {
    const host = await aHost(site, { timeZone: 'Australia/Sydney' });
    const { sessionId } = await aRequest(site, { host, local: '2026-03-06T12:00' });
    const viewer = { kind: 'host', hostId: host.hostId } as const;
    const show = () => site.useCases.sessions.showSession(site.app, viewer, sessionId);
    const { revision, linkUrl } = await show();
    const form = {
      form: 'propose',
      revision: String(revision),
      timeZone: 'Australia/Sydney',
      time0: '2026-04-05T02:30',
      time1: '2026-04-05T12:00',
    };
    const send = (more: object = {}) =>
      site.visitor().submit(`${new URL(linkUrl ?? '').pathname}/propose`, { ...form, ...more });
    const asked = await send();
    expect(asked.status).toBe(400);
    expect(asked.text).toContain('name="time0Fold"');
    expect(asked.text).not.toContain('name="time1Fold"');
    expect(asked.text).toContain('Please say which one you mean.');
    expect((await send({ time0Fold: 'later' })).status).toBe(303);
    expect((await show()).proposals.map(({ startsAt }) => startsAt)).toEqual([
      '2026-04-04T16:30:00.000Z',
      '2026-04-05T02:00:00.000Z',
    ]);
  });

  it('are refused where nobody can say which of the two is meant', async () => {
    const times = { startsAtLocal: ['2026-04-05T02:30'], folds: ['the second'] };
    expect(await propose(times)).toEqual({ status: 400, starts: [] });
  });
});
