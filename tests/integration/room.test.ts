import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { aClient, aHost, aSession, startApp, type Client, type Host, type RunningApp } from '../harness';
import { aGuest, sendHome, type Guest } from '../harness/room';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const NOW = Date.UTC(2026, 2, 2, 9);
const OFFER = { description: { type: 'offer', sdp: 'v=0' } } as const;
const ON = { microphone: true, camera: true, screen: false };

interface Tokens {
  id: SessionId;
  host: string;
  client: string;
}

describe('the room', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let asHost: SessionViewer;

  beforeAll(async () => {
    site = await startApp();
    host = await aHost(site, { timeZone: 'UTC' });
    client = await aClient(site);
    asHost = { kind: 'host', hostId: host.hostId };
  });
  beforeEach(() => {
    site.clock.set(NOW);
  });
  afterEach(sendHome);
  afterAll(() => site.close());

  const tokenOf = (link: string): string => link.split('/s/')[1] ?? '';
  const sold = async (): Promise<Tokens> => {
    const { sessionId, links } = await aSession(site, { host, client });
    return { id: sessionId, host: tokenOf(links.host), client: tokenOf(links.client) };
  };

  let days = 0;
  /** Sets a date of its own for the session; nobody is in two places at once. @returns its start in ms, UTC */
  const setDate = async (id: SessionId): Promise<number> => {
    days += 1;
    const start = NOW + days * DAY;
    await site.useCases.sessions.scheduleSession(site.app, asHost, id, {
      startsAtLocal: new Date(start).toISOString().slice(0, 16),
      timeZone: 'UTC',
      fold: 'earlier',
      revision: 0,
    });
    return start;
  };

  const both = async (tokens: Tokens): Promise<{ host: Guest; client: Guest }> => {
    const guests = { host: aGuest(site, tokens.host), client: aGuest(site, tokens.client) };
    for (const guest of Object.values(guests)) {
      await guest.until(({ present, met }) => present.at(-1)?.length === 2 && typeof met.at(-1) === 'number');
    }
    return guests;
  };

  it('brings the two together and hands their messages on, each with the window it came from', async () => {
    const guests = await both(await sold());
    expect(guests.host.heard.welcome[0]).toMatchObject({
      party: 'host',
      durationMinutes: 50,
      startsAt: null,
    });
    guests.host.signal(OFFER);
    const { signal } = await guests.client.until((heard) => heard.signal.length === 1);
    expect(signal).toEqual([{ from: guests.host.pageKey, signal: OFFER }]);
    expect(guests.host.heard.signal).toEqual([]);
  });

  it('tells both when they met, and which devices are on', async () => {
    const guests = await both(await sold());
    guests.client.devices(ON);
    const { present, met } = await guests.host.until((heard) =>
      Boolean(heard.present.at(-1)?.some(({ party, devices }) => party === 'client' && devices.camera)),
    );
    expect(present.at(-1)).toContainEqual({ party: 'client', pageKey: guests.client.pageKey, devices: ON });
    expect(met.at(-1)).toBeGreaterThanOrEqual(NOW);
  });

  it('works without WebSockets', async () => {
    const tokens = await sold();
    const polling = aGuest(site, tokens.host, { transport: 'polling' });
    await polling.until(({ present }) => present.length > 0);
    const other = aGuest(site, tokens.client);
    await polling.until(({ present }) => present.at(-1)?.length === 2);
    other.signal(OFFER);
    await polling.until(({ signal }) => signal.length === 1);
  });

  it('keeps two sessions apart', async () => {
    const one = await both(await sold());
    const another = await both(await sold());
    one.host.signal(OFFER);
    await one.client.until(({ signal }) => signal.length === 1);
    expect(another.client.heard.signal).toEqual([]);
  });

  it('refuses a page of another site, and one that does not say where it comes from', async () => {
    const { host: token } = await sold();
    const foreign = aGuest(site, token, { origin: 'https://elsewhere.example' });
    expect((await foreign.until(({ turnedAway }) => turnedAway.length > 0)).turnedAway[0]?.code).toBe(
      'NO_CONNECTION',
    );
    const silent = aGuest(site, token, { origin: 'null', transport: 'polling' });
    expect((await silent.until(({ turnedAway }) => turnedAway.length > 0)).turnedAway[0]?.code).toBe(
      'NO_CONNECTION',
    );
  });

  it('refuses a link that was never issued', async () => {
    const guest = aGuest(site, 'a'.repeat(43));
    const { turnedAway } = await guest.until((heard) => heard.turnedAway.length > 0);
    expect(turnedAway[0]).toMatchObject({
      code: 'LINK_NOT_VALID',
      message: expect.stringContaining('not valid'),
    });
    const spanish = aGuest(site, 'a'.repeat(43), { language: 'es' });
    const told = await spanish.until((heard) => heard.turnedAway.length > 0);
    expect(told.turnedAway[0]?.message).toContain('no es válido');
  });

  it('opens thirty minutes before a dated session, and says so to who comes earlier', async () => {
    const tokens = await sold();
    const start = await setDate(tokens.id);
    site.clock.set(start - 31 * MINUTE);
    const early = aGuest(site, tokens.client);
    const { turnedAway } = await early.until((heard) => heard.turnedAway.length > 0);
    expect(turnedAway[0]?.code).toBe('ROOM_NOT_OPEN');
    site.clock.set(start - 30 * MINUTE);
    const inTime = aGuest(site, tokens.client);
    expect((await inTime.until(({ welcome }) => welcome.length > 0)).welcome[0]?.startsAt).toBe(start);
  });

  it('puts nobody out at the end', async () => {
    const tokens = await sold();
    const start = await setDate(tokens.id);
    site.clock.set(start);
    const guests = await both(tokens);
    site.clock.set(start + 240 * MINUTE);
    guests.host.signal(OFFER);
    await guests.client.until(({ signal }) => signal.length === 1);
    const late = aGuest(site, tokens.host);
    await late.until(({ present }) => present.at(-1)?.length === 2);
  });

  it('is closed once the outcome is marked, but not to who was inside', async () => {
    const tokens = await sold();
    const guests = await both(tokens);
    await site.useCases.sessions.markOutcome(site.app, asHost, tokens.id, {
      outcome: 'delivered',
      note: '',
      revision: 0,
    });
    guests.client.socket.disconnect();
    const back = aGuest(site, tokens.client, { pageKey: guests.client.pageKey });
    await back.until(({ welcome }) => welcome.length > 0);
    const stranger = aGuest(site, tokens.client);
    const { turnedAway } = await stranger.until((heard) => heard.turnedAway.length > 0);
    expect(turnedAway[0]?.code).toBe('ROOM_CLOSED');
  });

  it('gives the seat to the newest window and tells the other', async () => {
    const tokens = await sold();
    const guests = await both(tokens);
    const second = aGuest(site, tokens.client);
    await guests.client.until(({ takenOver, lost }) => takenOver === 1 && lost.length === 1);
    await guests.host.until(({ present }) =>
      Boolean(
        present.at(-1)?.some(({ pageKey }) => pageKey === second.pageKey) && present.at(-1)?.length === 2,
      ),
    );
    guests.host.signal(OFFER);
    await second.until(({ signal }) => signal.length === 1);
    expect(guests.client.heard.signal).toEqual([]);
  });

  it('leaves one window of ten that come at the same moment', async () => {
    const tokens = await sold();
    const watcher = aGuest(site, tokens.host);
    const windows = Array.from({ length: 10 }, () => aGuest(site, tokens.client));
    const isOut = ({ takenOver, lost }: Guest['heard']) => takenOver > 0 && lost.length > 0;
    await watcher.until(
      ({ present }) =>
        windows.filter(({ heard }) => isOut(heard)).length === 9 && present.at(-1)?.length === 2,
    );
    const left = windows.filter(({ heard }) => !isOut(heard));
    expect(left).toHaveLength(1);
    watcher.signal(OFFER);
    await left[0]?.until(({ signal }) => signal.length === 1);
  });

  it('takes the same window back after a lost line, without a word of another window', async () => {
    const tokens = await sold();
    const guests = await both(tokens);
    const again = aGuest(site, tokens.client, { pageKey: guests.client.pageKey });
    await guests.client.until(({ lost }) => lost.length === 1);
    expect(guests.client.heard.takenOver).toBe(0);
    guests.host.signal(OFFER);
    await again.until(({ signal }) => signal.length === 1);
  });

  it('notes who was in the room and for how long, and proposes how it ended', async () => {
    const tokens = await sold();
    const start = await setDate(tokens.id);
    site.clock.set(start);
    const guests = await both(tokens);
    site.clock.move(48 * MINUTE);
    await guests.client.leave();
    expect((await guests.host.until(({ goodbye }) => goodbye.length === 1)).goodbye).toEqual([
      guests.client.pageKey,
    ]);
    site.clock.move(2 * MINUTE);
    expect(await guests.host.leave()).toEqual({
      proposed: 'delivered',
      outcomes: ['delivered', 'client_absent', 'host_absent'],
      begun: true,
      revision: 1,
      minutes: { host: 50, client: 48 },
    });
    const { presence } = await site.useCases.sessions.showSession(site.app, asHost, tokens.id);
    expect(presence).toEqual({ host: 50, client: 48 });
  });

  it('proposes that the client was absent when the host waited alone', async () => {
    const tokens = await sold();
    const start = await setDate(tokens.id);
    site.clock.set(start);
    const alone = aGuest(site, tokens.host);
    await alone.until(({ present }) => present.length > 0);
    site.clock.move(20 * MINUTE);
    expect(await alone.leave()).toMatchObject({
      proposed: 'client_absent',
      minutes: { host: 20, client: null },
    });
  });

  it('does not ask a client how it ended', async () => {
    const guests = await both(await sold());
    expect(await guests.client.leave()).toMatchObject({ proposed: null, outcomes: [] });
  });

  it('puts out who came by a link that was replaced', async () => {
    const tokens = await sold();
    const guests = await both(tokens);
    const { links } = await site.useCases.sessions.showSession(site.app, asHost, tokens.id);
    await site.useCases.sessions.replaceSessionLink(site.app, asHost, tokens.id, {
      party: 'host',
      replaces: links.host,
    });
    const { turnedAway } = await guests.host.until(
      (heard) => heard.turnedAway.length > 0 && heard.lost.length > 0,
    );
    expect(turnedAway[0]?.code).toBe('LINK_NOT_VALID');
    expect(guests.client.heard.turnedAway).toEqual([]);
  });

  it('drops what is not a message of the room, and who floods it', async () => {
    const guests = await both(await sold());
    guests.host.socket.emit('signal', JSON.parse('{"description":{"type":"nonsense","sdp":1}}'));
    guests.host.socket.emit('devices', JSON.parse('{"camera":"yes"}'));
    guests.host.signal(OFFER);
    expect((await guests.client.until(({ signal }) => signal.length > 0)).signal).toHaveLength(1);
    for (let sent = 0; sent < 400; sent += 1) guests.client.signal(OFFER);
    const { turnedAway } = await guests.client.until(({ lost }) => lost.length > 0);
    expect(turnedAway[0]?.code).toBe('TOO_MANY_TRIES');
  });

  it('has a page that says nothing about the link to anybody else', async () => {
    const tokens = await sold();
    const page = await site.visitor().get(`/s/${tokens.client}/room`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(host.displayName);
    expect(page.text).not.toContain(host.email);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.headers.get('permissions-policy')).toContain('camera=(self), microphone=(self)');
    expect((await site.visitor().get(`/s/${'b'.repeat(43)}/room`)).status).toBe(404);
  });

  // Last: it counts by address, and everybody here has the same.
  it('stops who tries links', async () => {
    const codes = async () => {
      const guest = aGuest(site, 'c'.repeat(43));
      return (await guest.until(({ turnedAway }) => turnedAway.length > 0)).turnedAway[0]?.code;
    };
    // At once, because what is counted is forgotten after a minute.
    const answers = await Promise.all(Array.from({ length: 25 }, codes));
    expect(answers).toContain('TOO_MANY_TRIES');
    expect(new Set(answers)).toEqual(new Set(['LINK_NOT_VALID', 'TOO_MANY_TRIES']));
  });
});
