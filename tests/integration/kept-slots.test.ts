import type {
  BusyCalendarId,
  HostId,
  ServiceId,
  SessionId,
} from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  anIntroduction,
  aService,
  hasHours,
  onPostgres,
  startApp,
  startCalendarServer,
  statementsOf,
  type Client,
  type Host,
  type RunningApp,
  type Service,
} from '../harness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Monday, a minute after a tick. */
const NOW = Date.UTC(2026, 2, 2, 9, 1);
/** Wednesday at ten. */
const START = Date.UTC(2026, 2, 4, 10);
const stamp = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/gu, '');
const DAYS = { from: '2026-03-02', to: '2026-03-31', timeZone: 'UTC' };

interface Told {
  starts: string[];
  removed: Record<string, number>;
  nextFreeStart: string | null;
}

describe('what programs are told of free starts, kept as long as it is true', () => {
  let site: RunningApp;
  let elsewhere: Awaited<ReturnType<typeof startCalendarServer>>;
  let host: Host;
  let client: Client;
  let service: Service;
  let keys = 0;

  beforeAll(async () => {
    site = await startApp({ PPS_ALLOW_PRIVATE_CALENDARS: 'true' });
    elsewhere = await startCalendarServer();
  });
  afterAll(async () => {
    elsewhere.close();
    await site.close();
  });
  beforeEach(async () => {
    site.clock.set(NOW);
    host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
    client = await aClient(site);
    service = await aService(site, host, { agreeing: 'booked', priceAmount: 0 });
  });

  const viewer = () => ({ kind: 'host', hostId: host.hostId, adminUserId: host.id }) as const;
  const ask = async (id: ServiceId = service.serviceId, days = DAYS) => {
    const answer = await fetch(
      `${site.url}/api/pay-per-session/services/${id}/slots?${new URLSearchParams(days).toString()}`,
    );
    return { status: answer.status, body: (await answer.json()) as { data: Told } };
  };
  const told = async (id?: ServiceId): Promise<number[]> =>
    (await ask(id)).body.data.starts.map((start) => Date.parse(start));
  /** What the calendar says when nothing is kept. */
  const truth = async (serviceId = service.serviceId): Promise<number[]> =>
    (
      await site.useCases.calendar.findFreeStarts(site.app, {
        serviceId,
        from: Date.UTC(2026, 2, 2),
        to: Date.UTC(2026, 3, 1),
      })
    ).starts;
  /** Two who ask get one answer; after the change they get another, and it is the true one. */
  const expectNews = async (change: () => unknown, id?: ServiceId): Promise<void> => {
    const before = await told(id);
    expect(await told(id)).toEqual(before);
    await change();
    const after = await told(id);
    expect(after).not.toEqual(before);
    expect(after).toEqual(await truth(id));
  };
  const buy = (startsAt = START) =>
    site.useCases.sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId: service.serviceId, idempotencyKey: `kept-${(keys += 1)}-slots`, startsAt },
    });
  const hold = () =>
    site.useCases.calendar.holdStart(site.app, { serviceId: service.serviceId, startsAt: START });
  const table = (name: string) => site.strapi.db.connection(name);
  const busy = (from: number, hostId: HostId = host.hostId) => ({
    host_id: hostId,
    busy_calendar_id: 1,
    starts_at: new Date(from),
    ends_at: new Date(from + HOUR),
  });

  it('costs one short query where nothing has changed, which looks at no session', async () => {
    await ask();
    const statements = await statementsOf(site, () => ask(), { answering: '/slots' });
    expect(statements.filter((sql) => sql.includes('blocks_until'))).toEqual([]);
    expect(statements).toHaveLength(2);
  });

  it('changes with a booking, and with its cancellation', async () => {
    await expectNews(() => buy());
    expect(await told()).not.toContain(START);
    const [booked] = (await table('pps_sessions').where({ host_id: host.hostId })) as {
      id: SessionId;
      revision: number;
    }[];
    if (!booked) throw new Error('Nothing was booked.');
    const { cancelSession } = site.useCases.sessions;
    await expectNews(() =>
      cancelSession(site.app, viewer(), booked.id, { revision: booked.revision, reason: 'Ill in bed' }),
    );
    expect(await told()).toContain(START);
  });

  it('changes with a hold, with what is let go, and with nobody but the clock when a hold lapses', async () => {
    await expectNews(hold);
    await expectNews(async () => {
      const { token } = await site.useCases.calendar.holdStart(site.app, {
        serviceId: service.serviceId,
        startsAt: START + DAY,
      });
      await table('pps_reservations')
        .where({ starts_at: new Date(START) })
        .delete();
      expect(token).not.toBe('');
    });
    // Until eleven past, between two ticks of five minutes.
    site.clock.set(NOW + 9 * MINUTE + 30_000);
    await expectNews(() => {
      site.clock.set(NOW + 10 * MINUTE + 30_000);
    });
    expect(await told()).toContain(START + DAY);
  });

  it('changes with each hold that lapses, not only with the first', async () => {
    await hold();
    site.clock.move(MINUTE);
    await site.useCases.calendar.holdStart(site.app, {
      serviceId: service.serviceId,
      startsAt: START + DAY,
    });
    site.clock.set(NOW + 9 * MINUTE + 30_000);
    for (const minutes of [10, 11])
      await expectNews(() => {
        site.clock.set(NOW + minutes * MINUTE + 30_000);
      });
  });

  it('changes when a start comes too near', async () => {
    // The notice is a day.
    const near = Date.UTC(2026, 2, 3, 10);
    site.clock.set(near - DAY - 1000);
    expect(await told()).toContain(near);
    site.clock.set(near - DAY + 1000);
    expect(await told()).not.toContain(near);
  });

  it('changes when a start comes within reach', async () => {
    await table('pps_services').where({ id: service.serviceId }).update({ furthest_days: 10 });
    const far = Date.UTC(2026, 2, 12, 10);
    site.clock.set(far - 10 * DAY - 1000);
    expect(await told()).not.toContain(far);
    site.clock.set(far - 10 * DAY + 1000);
    expect(await told()).toContain(far);
  });

  it('changes with the hours, an exception, and its end', async () => {
    const { saveWeeklyHours, saveException, removeException } = site.useCases.calendar;
    const morning = [{ from: 9 * 60, until: 12 * 60 }];
    await expectNews(() =>
      saveWeeklyHours(site.app, host.hostId, { days: Array(7).fill(morning), revision: 0 }),
    );
    const off = { from: '2026-03-04', until: '2026-03-04' };
    await expectNews(() =>
      saveException(site.app, host.hostId, { ...off, windows: [], note: '', replaces: null, revision: 1 }),
    );
    await expectNews(() => removeException(site.app, host.hostId, { ...off, revision: 2 }));
  });

  it('changes with a calendar elsewhere: when it is read, read again, and removed', async () => {
    const { addBusyCalendar, checkDueCalendars, removeBusyCalendar } = site.useCases.calendar;
    const says = (start: number) => {
      const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//somebody//else//EN', 'BEGIN:VEVENT'];
      lines.push('UID:one', `DTSTART:${stamp(start)}`, 'DURATION:PT1H', 'END:VEVENT', 'END:VCALENDAR', '');
      elsewhere.say(lines.join('\r\n'));
    };
    says(START);
    const input = { name: 'mine', address: elsewhere.address('mine') };
    let id = 0;
    await expectNews(async () => {
      id = (await addBusyCalendar(site.app, viewer(), host.hostId, input)).id;
    });
    says(START + DAY);
    await expectNews(async () => {
      site.clock.move(16 * MINUTE);
      await checkDueCalendars(site.app);
    });
    expect(await told()).not.toContain(START + DAY);
    await expectNews(() => removeBusyCalendar(site.app, viewer(), id as BusyCalendarId));
  });

  it('changes with the rules of the service, and ends with the service and with the host’s break', async () => {
    const { disableService, editService, enableService, showService } = site.useCases.catalog;
    const { serviceId } = service;
    const before = await showService(site.app, viewer(), serviceId);
    await expectNews(() => editService(site.app, viewer(), serviceId, { ...before, stepMinutes: 45 }));
    await disableService(site.app, viewer(), serviceId);
    expect((await ask()).status).toBe(409);
    await enableService(site.app, viewer(), serviceId);
    expect((await ask()).status).toBe(200);
    await table('pps_hosts').where({ id: host.hostId }).update({ paused: true });
    expect((await ask()).status).not.toBe(200);
  });

  it('changes with the settings that rule introductory sessions', async () => {
    const { serviceId } = await anIntroduction(site, host);
    const change = { introNoticeHours: 72 };
    await expectNews(
      () => site.useCases.settings.changeSettings(site.app, { kind: 'system' }, { change }),
      serviceId,
    );
  });

  it('changes through whatever door the database is reached', async () => {
    const other = await aHost(site, { timeZone: 'UTC' });
    const ofHost = { host_id: host.hostId };
    await expectNews(() => table('pps_busy_times').insert(busy(START)));
    await expectNews(() =>
      table('pps_busy_times')
        .where(ofHost)
        .update(busy(START + DAY)),
    );
    await expectNews(() => table('pps_busy_times').where(ofHost).update({ host_id: other.hostId }));
    await expectNews(() => table('pps_busy_times').where({ host_id: other.hostId }).update(ofHost));
    await expectNews(() => table('pps_busy_times').where(ofHost).delete());
    await buy();
    const later = (at: number) => ({ blocks_from: new Date(at), blocks_until: new Date(at + HOUR) });
    await expectNews(() =>
      table('pps_reservations')
        .where(ofHost)
        .update(later(START + DAY)),
    );
    await expectNews(() => table('pps_reservations').where(ofHost).update({ host_id: other.hostId }));
    await expectNews(() => table('pps_reservations').where({ host_id: other.hostId }).update(ofHost));
    if (!onPostgres()) return;
    await expectNews(() => site.strapi.db.connection.raw('truncate pps_reservations'));
  });

  it('does not change with somebody else’s calendar', async () => {
    const other = await aHost(site);
    const state = () => site.useCases.calendar.readCalendarState(site.app, host.hostId);
    const before = await state();
    await table('pps_busy_times').insert(busy(START, other.hostId));
    expect(await state()).toBe(before);
    await table('pps_busy_times').insert(busy(START));
    expect(await state()).not.toBe(before);
  });

  it('stays true after its changes were counted together', async () => {
    const { compactCalendarChanges, readCalendarState } = site.useCases.calendar;
    const { hostId } = host;
    for (let n = 0; n < 30; n += 1)
      await table('pps_calendar_changes').insert({ host_id: hostId, changes: 2 });
    const before = await readCalendarState(site.app, hostId);
    await Promise.all([compactCalendarChanges(site.app), compactCalendarChanges(site.app)]);
    expect(await readCalendarState(site.app, hostId)).toBe(before);
    expect(await table('pps_calendar_changes').where({ host_id: hostId })).toHaveLength(1);
    await expectNews(() => table('pps_busy_times').insert(busy(START)));
  });

  it('says the same packed and plain, and names the next start where none is free', async () => {
    const days = { from: '2026-03-02', to: '2026-03-02', timeZone: 'UTC' };
    const answers = await Promise.all(
      ['gzip', 'identity'].map(async (encoding) => {
        const query = new URLSearchParams(days).toString();
        const answer = await fetch(
          `${site.url}/api/pay-per-session/services/${service.serviceId}/slots?${query}`,
          { headers: { 'accept-encoding': encoding } },
        );
        return [answer.headers.get('content-encoding'), await answer.json()] as const;
      }),
    );
    expect(answers.map(([encoding]) => encoding)).toEqual(['gzip', null]);
    expect(answers[0]?.[1]).toEqual(answers[1]?.[1]);
    const first = (await ask(service.serviceId, days)).body.data.nextFreeStart;
    expect(first).toBe('2026-03-03T09:30:00.000Z');
    await table('pps_busy_times').insert(busy(Date.parse(first ?? '')));
    expect((await ask(service.serviceId, days)).body.data.nextFreeStart).toBe('2026-03-03T10:30:00.000Z');
  });
});
