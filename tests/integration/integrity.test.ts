import {
  aClient,
  aHost,
  aService,
  hasHours,
  startApp,
  type Client,
  type Host,
  type RunningApp,
  type Service,
  brokenInvariants,
} from '../harness';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 2, 9);
/** Friday at ten. */
const START = Date.UTC(2026, 2, 6, 10);

describe('the integrity check of requests', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let service: Service;
  let keys = 0;
  const key = (): string => `integrity-${(keys += 1)}`;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
    client = await aClient(site);
    service = await aService(site, host, { agreeing: 'requested', priceAmount: 5000 });
  });
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  const asHost = () => ({ kind: 'host', hostId: host.hostId }) as const;
  /** Paid, and now it is the host's turn. */
  const request = async () => {
    const { purchaseService, answerTestPayment, showSession } = site.useCases.sessions;
    const { order } = await purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId: service.serviceId, idempotencyKey: key(), startsAt: START },
    });
    const { sessionId } = await answerTestPayment(site.app, {
      clientId: client.clientId,
      reference: order.reference,
      decision: 'pay',
      attemptKey: key(),
    });
    return { reference: order.reference, session: await showSession(site.app, asHost(), sessionId as never) };
  };

  type Rows = Record<string, unknown>[];
  const table = (name: string) => site.strapi.db.connection(name);
  /** What breaks while `change` holds; put right again before the next look. */
  const broken = async (change: () => Promise<unknown>, repair: () => Promise<unknown>) => {
    await change();
    const found = await brokenInvariants(site);
    await repair();
    return found;
  };
  const ofReservation = async (sessionId: number) => {
    const [kept] = (await table('pps_reservations').where({ session_id: sessionId })) as { id: number }[];
    return kept?.id ?? 0;
  };
  const withoutReservations = async (sessionId: number) => {
    const kept = (await table('pps_reservations').where({ session_id: sessionId })) as Rows;
    const ids = kept.map(({ id }) => id as number);
    const claims = (await table('pps_time_claims').whereIn('reservation_id', ids)) as Rows;
    return broken(
      async () => {
        await table('pps_time_claims').whereIn('reservation_id', ids).delete();
        await table('pps_reservations').whereIn('id', ids).delete();
      },
      async () => {
        await table('pps_reservations').insert(kept);
        await table('pps_time_claims').insert(claims);
      },
    );
  };
  const KEEPS = 'A request that waits keeps the time asked for until its answer is due';
  const CLAIMS = 'A reservation claims the very five minutes it blocks';

  it('finds one where its time is no longer kept, nor those that were proposed', async () => {
    const { session } = await request();
    expect(await withoutReservations(session.id)).toEqual([
      expect.stringContaining(`session ${session.id}: ${KEEPS}`),
    ]);
    await site.useCases.sessions.proposeTimes(site.app, asHost(), session.id as never, {
      startsAtLocal: ['2026-03-09T10:00', '2026-03-09T14:00'],
      timeZone: 'UTC',
      note: '',
      revision: session.revision,
    });
    expect(await withoutReservations(session.id)).toEqual([
      expect.stringContaining(`session ${session.id}: ${KEEPS}`),
    ]);
  });

  it('lets the time of an overdue one be taken, from the moment it is due by the clock', async () => {
    const { session } = await request();
    site.clock.set(Date.parse(session.respondBy ?? '') - HOUR);
    expect(await withoutReservations(session.id)).toHaveLength(1);
    site.clock.move(HOUR);
    expect(await withoutReservations(session.id)).toEqual([]);
  });

  it('finds one where another time is kept than the one asked for', async () => {
    const { session } = await request();
    const own = { id: session.id };
    const startsAt = (instant: number) => () =>
      table('pps_sessions')
        .where(own)
        .update({ starts_at: new Date(instant) });
    expect(await broken(startsAt(START + HOUR), startsAt(START))).toEqual([
      expect.stringContaining(`session ${session.id}: ${KEEPS}`),
    ]);
  });

  it('finds one where as many five minutes are claimed, but others', async () => {
    const { session } = await request();
    const id = await ofReservation(session.id);
    for (const party of ['host', 'client']) {
      const first = START / 300_000;
      const claim = (tick: number) => table('pps_time_claims').where({ reservation_id: id, party, tick });
      const found = await broken(
        () => claim(first).update({ tick: first + 500 }),
        () => claim(first + 500).update({ tick: first }),
      );
      expect(found).toEqual([expect.stringContaining(`reservation ${id}: ${CLAIMS}`)]);
    }
  });

  it('finds one where an order was cancelled that has been paid', async () => {
    const { reference } = await request();
    const paid = table('pps_orders').where({ reference });
    const found = await broken(
      () => paid.clone().update({ status: 'cancelled' }),
      () => paid.clone().update({ status: 'paid' }),
    );
    expect(found).toContainEqual(expect.stringContaining('An order that was never paid has no payment.'));
  });
});
