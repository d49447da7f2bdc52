import type { BusyCalendarView } from '../../src/plugins/pay-per-session/shared/contracts/busy-calendar';
import type { BusyCalendarId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aHost,
  aService,
  anOperator,
  hasHours,
  signInAsAdmin,
  startApp,
  startCalendarServer,
  type Host,
  type RunningApp,
  type Visitor,
} from '../harness';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const stamp = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/gu, '');

/** A calendar with an hour from each start, by UTC. */
const calendarOf = (...starts: number[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//somebody//else//EN',
    ...starts.flatMap((start, number) => [
      'BEGIN:VEVENT',
      `UID:event-${number}`,
      `DTSTART:${stamp(start)}`,
      'DURATION:PT1H',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

describe('a host’s calendar elsewhere', () => {
  let site: RunningApp;
  let elsewhere: Awaited<ReturnType<typeof startCalendarServer>>;
  let host: Host;
  let panel: Visitor;
  let tomorrow: number;

  beforeAll(async () => {
    site = await startApp({ PPS_ALLOW_PRIVATE_CALENDARS: 'true' });
    elsewhere = await startCalendarServer();
  });
  afterAll(async () => {
    elsewhere.close();
    await site.close();
  });
  beforeEach(async () => {
    await site.strapi.db.connection('pps_busy_calendars').delete();
    host = await aHost(site);
    panel = await signInAsAdmin(site, host);
    tomorrow = Math.ceil(site.clock.now() / DAY) * DAY + DAY;
  });

  const dataOf = (answer: { json?: unknown }) => (answer.json as { data: unknown }).data;
  const add = async (name: string): Promise<BusyCalendarView> => {
    const input = { name, address: elsewhere.address(name) };
    return dataOf(await panel.post('/pay-per-session/busy-calendars', input)) as BusyCalendarView;
  };
  const list = async (): Promise<BusyCalendarView[]> =>
    dataOf(await panel.get('/pay-per-session/busy-calendars')) as BusyCalendarView[];
  const only = async (): Promise<BusyCalendarView | undefined> => (await list())[0];
  const busyStarts = async (): Promise<number[]> => {
    const rows = (await site.strapi.db
      .connection('pps_busy_times')
      .where({ host_id: host.hostId })
      .orderBy('starts_at')) as { starts_at: number | Date }[];
    return rows.map((row) => new Date(row.starts_at).getTime());
  };
  const nextRound = async (after = 16 * MINUTE): Promise<void> => {
    site.clock.move(after);
    await site.useCases.calendar.checkDueCalendars(site.app);
  };

  it('is read at once when it is added, and blocks its times', async () => {
    elsewhere.say(calendarOf(tomorrow, tomorrow + DAY));
    expect(await add('mine')).toMatchObject({
      name: 'mine',
      site: '127.0.0.1',
      state: 'ok',
      problem: null,
      busyTimes: 2,
    });
    expect(await busyStarts()).toEqual([tomorrow, tomorrow + DAY]);
  });

  it('takes its times out of what is on offer', async () => {
    await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
    const { serviceId } = await aService(site, host, { agreeing: 'booked', durationMinutes: 60 });
    const free = async (): Promise<number[]> => {
      const asked = { serviceId, from: tomorrow + DAY, to: tomorrow + 10 * DAY };
      return (await site.useCases.calendar.findFreeStarts(site.app, asked)).starts;
    };
    const [first = 0, ...others] = await free();
    elsewhere.say(calendarOf(first));
    await add('mine');
    expect(await free()).not.toContain(first);
    expect(await free()).toContain(others.at(-1));
  });

  it('is asked again only for what has changed', async () => {
    elsewhere.say(calendarOf(tomorrow), { headers: { etag: '"one"' } });
    await add('mine');
    await nextRound();
    expect(elsewhere.asked.at(-1)).toMatchObject({ 'if-none-match': '"one"' });
    expect(await only()).toMatchObject({ state: 'ok', busyTimes: 1 });
    elsewhere.say(calendarOf(tomorrow + DAY), { headers: { etag: '"two"' } });
    await nextRound();
    expect(await busyStarts()).toEqual([tomorrow + DAY]);
  });

  it('is read as a whole again after a week, so that repetitions go on, and when the host’s zone changes', async () => {
    elsewhere.say(calendarOf(tomorrow), { headers: { etag: '"one"' } });
    await add('mine');
    await nextRound(8 * DAY);
    expect(elsewhere.asked.at(-1)).not.toHaveProperty('if-none-match');
    await site.strapi.db
      .connection('pps_hosts')
      .where({ id: host.hostId })
      .update({ time_zone: 'Asia/Tokyo' });
    await nextRound();
    expect(elsewhere.asked.at(-1)).not.toHaveProperty('if-none-match');
    await nextRound();
    expect(elsewhere.asked.at(-1)).toHaveProperty('if-none-match');
  });

  it('keeps the times last read while it is broken, says why, and comes back', async () => {
    elsewhere.say(calendarOf(tomorrow));
    const { readAt } = await add('mine');
    const breaks: [string, number, string][] = [
      ['oh', 500, 'ANSWERED_WITH_ERROR'],
      ['<html>Sign in</html>', 200, 'NOT_A_CALENDAR'],
      [calendarOf(tomorrow).slice(0, -20), 200, 'NOT_A_CALENDAR'],
    ];
    for (const [body, status, code] of breaks) {
      elsewhere.say(body, { status });
      await nextRound(DAY);
      expect(await only()).toMatchObject({ state: 'failing', problem: { code }, readAt });
      expect(await busyStarts()).toEqual([tomorrow]);
    }
    elsewhere.say(calendarOf());
    await nextRound(DAY);
    expect(await only()).toMatchObject({ state: 'ok', problem: null, busyTimes: 0 });
    expect(await busyStarts()).toEqual([]);
  });

  it('is left alone for longer each time it fails', async () => {
    elsewhere.say('', { status: 404 });
    await add('mine');
    const before = elsewhere.asked.length;
    await nextRound(4 * MINUTE);
    expect(elsewhere.asked.length).toBe(before);
    await nextRound(2 * MINUTE);
    expect(elsewhere.asked.length).toBe(before + 1);
    await nextRound(6 * MINUTE);
    expect(elsewhere.asked.length).toBe(before + 1);
  });

  it('is stopped where its rules never end, and the server goes on', async () => {
    const never = 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT';
    elsewhere.say(calendarOf(tomorrow).replace('END:VEVENT', never));
    const adding = add('mine');
    expect((await site.visitor().get('/hosts')).status).toBe(200);
    expect(await adding).toMatchObject({ state: 'failing', problem: { code: 'TOO_MANY_EVENTS' } });
  });

  it('is read by one at a time, however many ask', async () => {
    elsewhere.say(calendarOf(tomorrow));
    await add('mine');
    site.clock.move(DAY);
    const before = elsewhere.asked.length;
    const { checkDueCalendars } = site.useCases.calendar;
    await Promise.all([1, 2, 3].map(() => checkDueCalendars(site.app)));
    expect(elsewhere.asked.length).toBe(before + 1);
    expect(await busyStarts()).toEqual([tomorrow]);
  });

  it('waits for the host’s other ones and not for other hosts’', async () => {
    elsewhere.say(calendarOf(tomorrow));
    for (const name of ['one', 'two', 'three']) await add(name);
    panel = await signInAsAdmin(site, await aHost(site));
    await add('another-hosts');
    const rounds: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      const before = elsewhere.asked.length;
      await nextRound(round === 0 ? DAY : MINUTE);
      rounds.push(elsewhere.asked.length - before);
    }
    expect(rounds).toEqual([2, 1, 1, 0]);
  });

  it('is nobody’s to read any more when it was taken over while it arrived', async () => {
    elsewhere.say(calendarOf(tomorrow));
    const { id } = await add('mine');
    elsewhere.say(calendarOf(tomorrow + DAY));
    const rows = site.strapi.db.connection('pps_busy_calendars').where({ id });
    elsewhere.whenAsked(async () => {
      await rows.clone().update({ checks: 99, leased_until: new Date(site.clock.now()) });
    });
    await nextRound();
    expect(await busyStarts()).toEqual([tomorrow]);
    expect(await rows.clone().first()).toMatchObject({ checks: 99 });
    elsewhere.whenAsked(() => Promise.resolve());
    await nextRound();
    expect(await busyStarts()).toEqual([tomorrow + DAY]);
  });

  it('says how many of its events could not be read, until they can', async () => {
    const broken = calendarOf(tomorrow, tomorrow + DAY).replace(
      `DTSTART:${stamp(tomorrow)}`,
      'DTSTART:some day',
    );
    elsewhere.say(broken, { headers: { etag: '"broken"' } });
    const partly = { state: 'ok', busyTimes: 1, unreadableEvents: 1 };
    expect(await add('mine')).toMatchObject(partly);
    await nextRound();
    expect(await only()).toMatchObject(partly);
    elsewhere.say(calendarOf(tomorrow, tomorrow + DAY));
    await nextRound();
    expect(await only()).toMatchObject({ state: 'ok', busyTimes: 2, unreadableEvents: 0 });
  });

  it('is read at once when the host asks, but not over and over', async () => {
    elsewhere.say(calendarOf(tomorrow));
    const { id } = await add('mine');
    const check = () => panel.post(`/pay-per-session/busy-calendars/${id}/check`, {});
    site.clock.move(MINUTE / 2);
    const refused = await check();
    expect(refused.status).toBe(429);
    const { error } = refused.json as { error: { details: { facts: { seconds: number } } } };
    // The clock goes on while a test runs.
    expect(error.details.facts.seconds).toBeGreaterThan(0);
    expect(error.details.facts.seconds).toBeLessThanOrEqual(30);
    site.clock.move(MINUTE / 2);
    elsewhere.say(calendarOf(tomorrow, tomorrow + DAY));
    expect(dataOf(await check())).toMatchObject({ busyTimes: 2 });
  });

  it('is forgotten with its times when it is removed, also in the middle of a check', async () => {
    elsewhere.say(calendarOf(tomorrow));
    const { id } = await add('mine');
    site.clock.move(DAY);
    const checking = site.useCases.calendar.checkDueCalendars(site.app);
    expect((await panel.post(`/pay-per-session/busy-calendars/${id}/remove`, {})).status).toBe(200);
    await checking;
    expect(await list()).toEqual([]);
    expect(await busyStarts()).toEqual([]);
  });

  it('is refused twice, without an address, and one too many', async () => {
    elsewhere.say(calendarOf());
    await add('mine');
    const post = (address: string) =>
      panel.post('/pay-per-session/busy-calendars', { name: 'Mine', address });
    const again = await post(elsewhere.address('mine'));
    expect([again.status, again.text]).toEqual([400, expect.stringContaining('calendarKnown')]);
    expect((await post('mine.ics')).text).toContain('notACalendarAddress');
    expect((await post('https://me:secret@example.org/mine.ics')).text).toContain('notACalendarAddress');
    for (let number = 2; number <= 10; number += 1) await add(`number-${number}`);
    expect((await post(elsewhere.address('eleven'))).text).toContain('TOO_MANY_CALENDARS');
  });

  it('hides its address from everybody, the operator included', async () => {
    elsewhere.say('', { status: 500 });
    await add('mine');
    const operator = await signInAsAdmin(site, await anOperator(site));
    const seen = await operator.get(`/pay-per-session/busy-calendars?hostId=${host.hostId}`);
    expect(seen.text).toContain('"site":"127.0.0.1"');
    expect(seen.text).not.toContain('OnlyForTheHost');
  });

  it('belongs to one host', async () => {
    elsewhere.say(calendarOf(tomorrow));
    const { id } = await add('mine');
    const other = await signInAsAdmin(site, await aHost(site));
    site.clock.move(DAY);
    expect((await other.post(`/pay-per-session/busy-calendars/${id}/check`, {})).status).toBe(404);
    expect((await other.post(`/pay-per-session/busy-calendars/${id}/remove`, {})).status).toBe(404);
    expect(dataOf(await other.get(`/pay-per-session/busy-calendars?hostId=${host.hostId}`))).toEqual([]);
    const someone = { kind: 'host', adminUserId: 0, hostId: 999_999 as Host['hostId'] } as const;
    await expect(
      site.useCases.calendar.removeBusyCalendar(site.app, someone, id as BusyCalendarId),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('where private networks are closed', () => {
  it('a host’s calendar has to be public and secure', async () => {
    const site = await startApp();
    const panel = await signInAsAdmin(site, await aHost(site));
    const add = (address: string) => panel.post('/pay-per-session/busy-calendars', { name: 'Mine', address });
    expect((await add('http://example.org/mine.ics')).text).toContain('addressNotSecure');
    const inside = [
      'https://127.0.0.1/a.ics',
      'webcal://[::1]/a.ics',
      'https://localhost/a.ics',
      'https://169.254.169.254/',
    ];
    for (const address of inside) expect((await add(address)).text).toContain('NOT_PUBLIC');
    await site.close();
  });
});
