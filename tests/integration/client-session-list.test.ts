import type { SoldSession } from '../harness';
import {
  aClient,
  aHost,
  aSession,
  deliver,
  signInAsClient,
  startApp,
  type Client,
  type RunningApp,
  type Visitor,
} from '../harness';

const DAY = 24 * 60;
const NOW = Date.UTC(2026, 2, 2, 9);

describe('a client’s list of sessions', () => {
  let site: RunningApp;
  let client: Client;
  let visitor: Visitor;
  /** Of two hosts: one long ago, one soon, one later. */
  let past: SoldSession;
  let soon: SoldSession;
  let later: SoldSession;
  let somebodyElses: SoldSession;

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(NOW - 30 * DAY * 60_000);
    const [anna, ben] = [
      await aHost(site, { displayName: 'Anna Berg', timeZone: 'UTC' }),
      await aHost(site, { displayName: 'Ben Carter', timeZone: 'UTC' }),
    ];
    client = await aClient(site);
    past = await aSession(site, { host: anna, client, startsInMinutes: 5 * DAY });
    site.clock.set(NOW - 20 * DAY * 60_000);
    await deliver(site, past);
    site.clock.set(NOW);
    soon = await aSession(site, { host: ben, client, startsInMinutes: DAY });
    later = await aSession(site, { host: anna, client, startsInMinutes: 30 * DAY });
    somebodyElses = await aSession(site, { host: anna, startsInMinutes: 2 * DAY });
    visitor = await signInAsClient(site, client);
  });
  afterAll(() => site.close());

  const names = () =>
    new Map([[past, 'past'] as const, [soon, 'soon'], [later, 'later'], [somebodyElses, 'else']]);
  /** Which of the sessions are on the page, from top to bottom. */
  const shown = async (query: string): Promise<string[]> => {
    const { status, text } = await visitor.get(`/account/sessions?${query}`);
    expect(status).toBe(200);
    return [...names()]
      .map(([{ sessionId }, name]) => ({ name, at: text.indexOf(`/account/sessions/${sessionId}"`) }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => one.at - other.at)
      .map(({ name }) => name);
  };

  it('has what comes up, what is past and all of it, the next first or the latest', async () => {
    expect(await shown('tab=upcoming')).toEqual(['soon', 'later']);
    expect(await shown('tab=past')).toEqual(['past']);
    expect(await shown('tab=all')).toEqual(['later', 'soon', 'past']);
    expect(await shown('tab=all&sort=soonest')).toEqual(['past', 'soon', 'later']);
  });

  it.each([
    ['search=ben%20car', ['soon']],
    ['status=delivered', ['past']],
    ['type=free&status=scheduled', ['later', 'soon']],
    ['type=introductory', []],
    ['from=2026-03-01&to=2026-03-10', ['soon']],
    ['from=2026-03-10', ['later']],
  ])('shows those alone that are asked for: %s', async (query, expected) => {
    expect(await shown(`tab=all&${query}`)).toEqual(expected);
  });

  it('shows those with one host, and nobody else’s', async () => {
    expect(await shown(`tab=all&hostId=${somebodyElses.host.hostId}`)).toEqual(['later', 'past']);
  });

  it('says that nothing fits, keeps what was typed and leads back to all', async () => {
    const { text } = await visitor.get('/account/sessions?tab=all&search=nobody%20at%20all');
    expect(text).toContain('value="nobody at all"');
    expect(await shown('tab=all&search=nobody%20at%20all')).toEqual([]);
    expect(text).toContain('href="/account/sessions?tab=all"');
  });

  it('takes an address that was made up for one without that filter, or says that it is none', async () => {
    for (const query of ['status=nonsense', 'from=yesterday', 'hostId=abc', 'after=%00'])
      expect([query, (await visitor.get(`/account/sessions?tab=all&${query}`)).status < 500]).toEqual([
        query,
        true,
      ]);
  });
});
