import {
  aHost,
  anOperator,
  aSession,
  signInAsAdmin,
  startApp,
  type Host,
  type RunningApp,
  type Visitor,
} from '../harness';

interface Window {
  from: number;
  until: number;
}
interface Hours {
  days: Window[][];
  exceptions: { date: string; windows: Window[]; note: string }[];
  revision: number;
  timeZone: string;
}
interface Refused {
  error: { details: { code: string; fields: Record<string, { key: string }> } };
}

const MORNING = { from: 540, until: 720 };
const AFTERNOON = { from: 840, until: 1020 };
const week = (weekdays: Window[]): Window[][] => [[], weekdays, weekdays, weekdays, weekdays, weekdays, []];
/** A Monday. */
const NOW = Date.UTC(2026, 2, 2, 9);

describe('a host’s hours', () => {
  let site: RunningApp;
  let host: Host;
  let panel: Visitor;

  const hours = async (): Promise<Hours> =>
    ((await panel.get('/pay-per-session/hours')).json as { data: Hours }).data;
  const put = (path: string, json: object) => panel.ask('PUT', `/pay-per-session/hours/${path}`, { json });
  const remove = (json: object) => panel.post('/pay-per-session/hours/exceptions/removal', json);
  const refusal = (answer: { json: unknown }) => (answer.json as Refused).error.details;

  beforeAll(async () => {
    site = await startApp();
  });
  beforeEach(async () => {
    site.clock.set(NOW);
    host = await aHost(site);
    panel = await signInAsAdmin(site, host);
  });
  afterAll(() => site.close());

  it('begin empty, in the time zone of the profile', async () => {
    expect(await hours()).toMatchObject({
      timeZone: 'Europe/Berlin',
      days: week([]),
      exceptions: [],
      revision: 0,
    });
  });

  it('are saved as a whole week, in order, with windows that touch made one', async () => {
    const days = week([AFTERNOON, MORNING, { from: 720, until: 780 }]);
    expect((await put('weekly', { days, revision: 0 })).status).toBe(200);
    expect(await hours()).toMatchObject({ days: week([{ from: 540, until: 780 }, AFTERNOON]), revision: 1 });
    await put('weekly', { days: week([MORNING]), revision: 1 });
    expect((await hours()).days).toEqual(week([MORNING]));
  });

  it('keep what another window saved meanwhile', async () => {
    await put('weekly', { days: week([MORNING]), revision: 0 });
    const late = await put('weekly', { days: week([AFTERNOON]), revision: 0 });
    expect(late.status).toBe(409);
    expect(refusal(late).code).toBe('STALE_HOURS');
    const lateOff = await put('exceptions', {
      from: '2026-04-01',
      until: '2026-04-01',
      windows: [],
      revision: 0,
    });
    expect(refusal(lateOff).code).toBe('STALE_HOURS');
    expect(await hours()).toMatchObject({ days: week([MORNING]), exceptions: [], revision: 1 });
  });

  it('take the same form twice', async () => {
    const form = { days: week([MORNING]), revision: 0 };
    expect((await put('weekly', form)).status).toBe(200);
    expect((await put('weekly', form)).status).toBe(200);
    const off = { from: '2026-04-01', until: '2026-04-03', windows: [], note: 'Away', revision: 1 };
    expect((await put('exceptions', off)).status).toBe(200);
    expect((await put('exceptions', off)).status).toBe(200);
    const back = { from: '2026-04-02', until: '2026-04-02', revision: 2 };
    expect((await remove(back)).status).toBe(200);
    expect((await remove(back)).status).toBe(200);
    expect(await hours()).toMatchObject({
      revision: 3,
      exceptions: [
        { date: '2026-04-01', windows: [], note: 'Away' },
        { date: '2026-04-03', windows: [], note: 'Away' },
      ],
    });
  });

  it('say of each date of a range what was said last', async () => {
    await put('exceptions', { from: '2026-12-24', until: '2027-01-06', windows: [], revision: 0 });
    await put('exceptions', { from: '2026-12-30', until: '2026-12-30', windows: [MORNING], revision: 1 });
    const { exceptions } = await hours();
    expect(exceptions).toHaveLength(14);
    expect(exceptions.filter(({ windows }) => windows.length > 0)).toEqual([
      { date: '2026-12-30', windows: [MORNING], note: '' },
    ]);
  });

  it.each([
    ['off the five minutes', week([{ from: 541, until: 600 }]), { 'days.1.0.from': 'notFiveMinutes' }],
    ['that end as they begin', week([{ from: 600, until: 600 }]), { 'days.1.0.until': 'endsBeforeItBegins' }],
    ['after midnight', week([{ from: 600, until: 1445 }]), { 'days.1.0.until': 'notATime' }],
    ['that overlap', week([AFTERNOON, { from: 900, until: 930 }]), { 'days.1.1.from': 'overlaps' }],
    ['that are given twice', week([MORNING, MORNING]), { 'days.1.1.from': 'overlaps' }],
    ['of less than a week', [[]], { days: 'required' }],
    [
      'of eleven windows a day',
      week(Array.from({ length: 11 }, (_, at) => ({ from: at * 60, until: at * 60 + 30 }))),
      { 'days.1': 'tooMany' },
    ],
    ['in words', 'nine to five', { days: 'required' }],
  ])('%s are refused, and the place is named', async (_, days, problems) => {
    const answer = await put('weekly', { days, revision: 0 });
    expect(answer.status).toBe(400);
    const { fields } = refusal(answer);
    for (const [field, key] of Object.entries(problems)) expect(fields[field]).toEqual({ key });
    expect((await hours()).revision).toBe(0);
  });

  it.each([
    [{ from: '2026-02-30', until: '2026-03-01' }, 'from', 'notADate'],
    [{ from: '2026-04-02', until: '2026-04-01' }, 'until', 'endsBeforeItBegins'],
    [{ from: '2026-04-02', until: '2027-04-03' }, 'until', 'tooLarge'],
    [{ from: '2026-02-01', until: '2026-03-01' }, 'until', 'dateInPast'],
    [{ from: 'tomorrow', until: '2026-03-09' }, 'from', 'notADate'],
  ])('refuse the dates %j', async (dates, field, key) => {
    const answer = await put('exceptions', { ...dates, windows: [], revision: 0 });
    expect(answer.status).toBe(400);
    expect(refusal(answer).fields[field]).toEqual({ key });
  });

  it('move an exception to other dates as a whole', async () => {
    await put('exceptions', { from: '2026-07-01', until: '2026-07-10', windows: [], revision: 0 });
    await put('exceptions', {
      from: '2026-07-03',
      until: '2026-07-12',
      windows: [],
      replaces: { from: '2026-07-01', until: '2026-07-10' },
      revision: 1,
    });
    const dates = (await hours()).exceptions.map(({ date }) => date);
    expect([dates[0], dates.at(-1), dates.length]).toEqual(['2026-07-03', '2026-07-12', 10]);
  });

  it('leave dates that are over as they were, and begin with today', async () => {
    await put('exceptions', { from: '2026-02-25', until: '2026-03-03', windows: [], revision: 0 });
    expect((await hours()).exceptions.map(({ date }) => date)).toEqual(['2026-03-02', '2026-03-03']);
    // Half past midnight of the 4th in Berlin is still the 3rd in UTC.
    site.clock.set(Date.UTC(2026, 2, 3, 23, 30));
    expect((await hours()).exceptions).toEqual([]);
  });

  it('take 400 dates and say so', async () => {
    await put('exceptions', { from: '2026-06-01', until: '2027-05-31', windows: [], revision: 0 });
    const fits = await put('exceptions', {
      from: '2028-01-01',
      until: '2028-02-04',
      windows: [],
      revision: 1,
    });
    expect(fits.status).toBe(200);
    const beyond = await put('exceptions', {
      from: '2029-01-01',
      until: '2029-01-01',
      windows: [],
      revision: 2,
    });
    expect(refusal(beyond).code).toBe('TOO_MANY_EXCEPTIONS');
    expect(await hours()).toMatchObject({ revision: 2 });
  });

  it('stay wall-clock hours when the profile moves to another zone', async () => {
    await put('weekly', { days: week([MORNING]), revision: 0 });
    const profile = (await panel.get('/pay-per-session/profile')).json as { data: object };
    await panel.ask('PUT', '/pay-per-session/profile', {
      json: { ...profile.data, timeZone: 'Asia/Kathmandu' },
    });
    expect(await hours()).toMatchObject({ timeZone: 'Asia/Kathmandu', days: week([MORNING]), revision: 1 });
    const { hours: open } = await site.useCases.sessions.readHostCalendar(
      site.app,
      { kind: 'host', adminUserId: host.id, hostId: host.hostId },
      host.hostId,
      { from: '2026-03-03', until: '2026-03-03' },
    );
    expect(open).toEqual([{ startsAt: '2026-03-03T03:15:00.000Z', endsAt: '2026-03-03T06:15:00.000Z' }]);
  });

  it('are changed by an operator for the host they name, and by no other host', async () => {
    const operator = await signInAsAdmin(site, await anOperator(site));
    const form = { json: { days: week([MORNING]), revision: 0 } };
    const address = `/pay-per-session/hours/weekly?hostId=${host.hostId}`;
    expect((await operator.ask('PUT', address, form)).status).toBe(200);
    expect((await hours()).days).toEqual(week([MORNING]));
    expect((await operator.ask('PUT', '/pay-per-session/hours/weekly?hostId=99999', form)).status).toBe(404);
    const stranger = await signInAsAdmin(site, await aHost(site));
    await stranger.ask('PUT', address, { json: { days: week([AFTERNOON]), revision: 0 } });
    expect((await hours()).days).toEqual(week([MORNING]));
  });

  it('are real time in the calendar, also where the clocks change', async () => {
    const night = { from: 60, until: 240 };
    await put('weekly', { days: [[night], [], [], [], [], [], []], revision: 0 });
    const read = async (date: string) =>
      (
        (await panel.get(`/pay-per-session/calendar?from=${date}&until=${date}`)).json as {
          data: { hours: object[] };
        }
      ).data.hours;
    expect(await read('2026-03-22')).toEqual([
      { startsAt: '2026-03-22T00:00:00.000Z', endsAt: '2026-03-22T03:00:00.000Z' },
    ]);
    // 01:00 to 04:00 of the day on which 02:00 to 03:00 does not exist.
    expect(await read('2026-03-29')).toEqual([
      { startsAt: '2026-03-29T00:00:00.000Z', endsAt: '2026-03-29T02:00:00.000Z' },
    ]);
  });

  it('stand in the calendar with sessions, holds and the time taken elsewhere', async () => {
    const { sessionId, client } = await aSession(site, { host, startsInMinutes: 55 });
    const keptFrom = (startsAt: number) => ({
      hostId: host.hostId,
      startsAt: new Date(startsAt),
      endsAt: new Date(startsAt + 1_800_000),
      blocksFrom: new Date(startsAt),
      blocksUntil: new Date(startsAt + 1_800_000),
    });
    const kept = keptFrom(NOW + 7_200_000);
    const lapsed = keptFrom(NOW + 14_400_000);
    const reservations = site.strapi.db.query('plugin::pay-per-session.reservation');
    await reservations.create({ data: { ...kept, kind: 'hold', heldUntil: new Date(NOW + 600_000) } });
    await reservations.create({ data: { ...lapsed, kind: 'hold', heldUntil: new Date(NOW - 1) } });
    await site.strapi.db.query('plugin::pay-per-session.busy-time').create({
      data: { hostId: host.hostId, busyCalendarId: 1, startsAt: kept.startsAt, endsAt: kept.endsAt },
    });
    const read = async (query: string) =>
      ((await panel.get(`/pay-per-session/calendar?${query}`)).json as { data: object }).data;
    expect(await read('from=2026-03-02&until=2026-03-08')).toMatchObject({
      sessions: [{ id: sessionId, status: 'scheduled', startsAt: '2026-03-02T10:00:00.000Z' }],
      holds: [{ kind: 'hold', startsAt: '2026-03-02T11:00:00.000Z', sessionId: null }],
      external: [{ startsAt: '2026-03-02T11:00:00.000Z', endsAt: '2026-03-02T11:30:00.000Z' }],
    });
    expect(JSON.stringify(await read('from=2026-03-02&until=2026-03-02'))).toContain(client.displayName);
    expect(await read('from=2026-03-03&until=2026-03-08')).toMatchObject({
      sessions: [],
      holds: [],
      external: [],
    });
  });

  it.each([
    'from=2026-03-02&until=2026-05-03',
    'from=2026-03-02&until=2026-03-01',
    'from=2026-02-30&until=2026-03-01',
    '',
  ])('are not shown for %j', async (query) => {
    expect((await panel.get(`/pay-per-session/calendar?${query}`)).status).toBe(400);
  });
});
