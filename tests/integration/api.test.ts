import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import {
  aClient,
  aHost,
  aService,
  hasHours,
  PASSWORD,
  startApp,
  statementsOf,
  type Client,
  type Host,
  type RunningApp,
  type Service,
} from '../harness';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday. */
const NOW = Date.UTC(2026, 2, 2, 9);
/** Wednesday at ten. */
const START = Date.UTC(2026, 2, 4, 10);
const iso = (instant: number): string => new Date(instant).toISOString();

interface Answered {
  status: number;
  headers: Headers;
  body: {
    data: unknown;
    error?: { status: number; message: string; details: { code: string; facts: object } };
  };
}

describe('the API for programs', () => {
  let site: RunningApp;
  let host: Host;
  let client: Client;
  let service: Service;
  let token: string;
  let keys = 0;

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(NOW);
    host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host, { from: 9 * 60, until: 12 * 60 });
    client = await aClient(site);
    service = await aService(site, host, { agreeing: 'booked', priceAmount: 0, stepMinutes: 60 });
    const signedIn = await fetch(`${site.url}/api/auth/local`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier: client.email, password: PASSWORD }),
    });
    token = ((await signedIn.json()) as { jwt: string }).jwt;
  });
  afterAll(() => site.close());

  const call = async (
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered> => {
    const response = await fetch(`${site.url}/api/pay-per-session${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Answered['body'],
    };
  };
  const asked = (query: Record<string, string>, id: string | number = service.serviceId) =>
    call(`/services/${id}/slots?${new URLSearchParams(query).toString()}`);
  const WEEK = { from: '2026-03-02', to: '2026-03-08', timeZone: 'UTC' };
  const booking = (more: object = {}) => ({
    serviceId: service.serviceId,
    idempotencyKey: `api-booking-${(keys += 1)}`,
    startsAt: iso(START),
    ...more,
  });
  const bearer = () => ({ authorization: `Bearer ${token}` });

  it('lists free starts of whole dates in the reader’s zone, and counts the others by reason', async () => {
    const { status, headers, body } = await asked({ from: '2026-03-04', to: '2026-03-04', timeZone: 'UTC' });
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(body.data).toMatchObject({
      hostTimeZone: 'UTC',
      durationMinutes: 60,
      starts: [iso(START - HOUR), iso(START), iso(START + HOUR)],
      removed: { notice: 0, hours: 0, booked: 0 },
      nextFreeStart: iso(START - HOUR),
    });
    // In Auckland, thirteen hours ahead, the fourth of March begins at eleven of the third in UTC.
    const there = await asked({ from: '2026-03-04', to: '2026-03-04', timeZone: 'Pacific/Auckland' });
    expect(there.body.data).toMatchObject({
      starts: [iso(START - DAY + HOUR), iso(START - HOUR), iso(START)],
    });
  });

  it('says when the next start is free, where none is in the range', async () => {
    const { body } = await asked({ from: '2026-03-02', to: '2026-03-02', timeZone: 'UTC' });
    expect(body.data).toMatchObject({
      starts: [],
      removed: { notice: 3 },
      nextFreeStart: iso(NOW + DAY + HOUR),
    });
  });

  it.each([
    [{ ...WEEK, from: '2026-02-30' }, 'from'],
    [{ ...WEEK, timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ ...WEEK, to: '2026-06-01' }, 'to'],
    [{ ...WEEK, to: '2026-03-01' }, 'to'],
    [{ from: '2026-03-02', to: '2026-03-08' }, 'timeZone'],
  ])('names the field of %j that it cannot read', async (query, field) => {
    const { status, body } = await asked(query);
    expect(status).toBe(400);
    expect(body.error?.details).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { [field]: expect.anything() as unknown },
    });
  });

  it('answers sixty-two dates, and not one more', async () => {
    const until = (to: string) => asked({ from: '2026-03-02', to, timeZone: 'Europe/Berlin' });
    expect((await until('2026-05-02')).status).toBe(200);
    expect((await until('2026-05-03')).body.error?.details).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { to: { key: 'rangeTooLong' } },
    });
  });

  it('tells a service that is not there, disabled, or of a paused host', async () => {
    expect((await asked(WEEK, 999_999)).body.error?.details.code).toBe('NOT_FOUND');
    expect((await asked(WEEK, 'x')).body.error?.details.code).toBe('NOT_FOUND');
    const disabled = await aService(site, host, { agreeing: 'booked', enabled: false });
    expect((await asked(WEEK, disabled.serviceId)).body.error?.details.code).toBe('SERVICE_DISABLED');
    const away = await aHost(site, { paused: true });
    const theirs = await aService(site, away, { agreeing: 'booked' });
    expect((await asked(WEEK, theirs.serviceId)).body.error?.details.code).toBe('HOST_NOT_AVAILABLE');
  });

  it('sees changed hours at once', async () => {
    const quick = await aHost(site, { timeZone: 'UTC' });
    const { serviceId } = await aService(site, quick, { agreeing: 'booked' });
    expect((await asked(WEEK, serviceId)).body.data).toMatchObject({ starts: [] });
    await hasHours(site, quick, { from: 540, until: 600, weekdays: [5] });
    expect((await asked(WEEK, serviceId)).body.data).toMatchObject({ starts: [iso(START + 2 * DAY - HOUR)] });
  });

  it('asks the database as often for a day as for two months, and for a full calendar as for an empty one', async () => {
    const queries = async (query: Record<string, string>): Promise<number> =>
      (await statementsOf(site, () => asked(query, busy.serviceId), { answering: '/slots' })).length;
    const crowded = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, crowded);
    const busy = await aService(site, crowded, { agreeing: 'booked', priceAmount: 0 });
    const months = { from: '2026-03-03', to: '2026-05-03', timeZone: 'UTC' };
    await queries(months);
    const alone = await queries({ from: '2026-03-04', to: '2026-03-04', timeZone: 'UTC' });
    for (let hour = 0; hour < 20; hour += 1)
      await site.useCases.sessions.purchaseService(site.app, {
        clientId: client.clientId,
        input: {
          serviceId: busy.serviceId,
          idempotencyKey: `crowd-${hour}-abcd`,
          startsAt: START + 10 * DAY + hour * HOUR,
        },
      });
    await queries(months);
    expect(await queries({ ...months, to: '2026-05-02' })).toBe(alone);
    expect(alone).toBeLessThanOrEqual(3);
    expect(await queries(months)).toBeLessThan(alone);
  });

  it('books for whoever the token names, once per key, and refuses with code and nearest starts', async () => {
    const wish = booking();
    expect((await call('/bookings', wish)).body.error?.details.code).toBe('SIGN_IN_REQUIRED');
    expect((await call('/bookings', wish, { authorization: 'Bearer forged' })).status).toBe(401);
    const first = await call('/bookings', wish, bearer());
    expect(first.body.data).toMatchObject({ next: 'done', order: { startsAt: iso(START), status: 'paid' } });
    expect((await call('/bookings', wish, bearer())).body.data).toEqual(first.body.data);
    const { status, body } = await call('/bookings', booking(), bearer());
    expect(status).toBe(409);
    expect(body.error?.details).toMatchObject({
      code: 'TIME_TAKEN',
      facts: { nearest: [START - 23 * HOUR, START - HOUR, START + HOUR].map(iso) },
    });
    expect(body.error?.message).toContain('taken');
  });

  it('moves a session of the client’s own, and of nobody else', async () => {
    const other = await aClient(site);
    const wish = { serviceId: service.serviceId, idempotencyKey: 'somebody-else', startsAt: START + 2 * DAY };
    const { order } = await site.useCases.sessions.purchaseService(site.app, {
      clientId: other.clientId,
      input: wish,
    });
    const theirs = await call(
      `/sessions/${order.sessionId}/move`,
      { startsAt: iso(START + DAY), revision: 1 },
      bearer(),
    );
    expect(theirs.status).toBe(404);
    const mine = await call('/bookings', booking({ startsAt: iso(START + 3 * DAY) }), bearer());
    const { sessionId } = (mine.body.data as { order: { sessionId: number } }).order;
    const shown = await call(`/sessions/${sessionId}`, undefined, bearer());
    expect(shown.body.data).toMatchObject({
      id: sessionId,
      serviceId: service.serviceId,
      startsAt: iso(START + 3 * DAY),
      hostTimeZone: 'UTC',
    });
    const { revision } = shown.body.data as { revision: number };
    const move = (startsAt: number) =>
      call(`/sessions/${sessionId}/move`, { startsAt: iso(startsAt), revision }, bearer());
    const moved = await move(START + 3 * DAY + HOUR);
    expect(moved.body.data).toMatchObject({ startsAt: iso(START + 3 * DAY + HOUR), status: 'scheduled' });
    expect((await move(START + 3 * DAY + HOUR)).body).toEqual(moved.body);
    expect((await move(START + 3 * DAY)).body.error?.details.code).toBe('STALE_SESSION');
  });

  it('shows a session to its own client only, whoever they say they are', async () => {
    const other = await aClient(site);
    const { order } = await site.useCases.sessions.purchaseService(site.app, {
      clientId: other.clientId,
      input: { serviceId: service.serviceId, idempotencyKey: 'shown-to-them', startsAt: START + 8 * DAY },
    });
    const path = `/sessions/${order.sessionId}`;
    expect((await call(path)).body.error?.details.code).toBe('SIGN_IN_REQUIRED');
    expect((await call(path, undefined, bearer())).body.error?.details.code).toBe('NOT_FOUND');
  });

  it('tells instants of a refusal as it tells every other', async () => {
    const startsAt = START + 7 * DAY;
    const { body } = await call('/bookings', booking({ startsAt: iso(startsAt) }), bearer());
    const { sessionId } = (body.data as { order: { sessionId: number } }).order;
    const shown = await call(`/sessions/${sessionId}`, undefined, bearer());
    site.clock.set(startsAt - 12 * HOUR);
    const wish = { ...(shown.body.data as { revision: number }), startsAt: iso(startsAt + 2 * DAY) };
    const late = await call(`/sessions/${sessionId}/move`, wish, bearer());
    site.clock.set(NOW);
    expect(late.body.error?.details).toMatchObject({
      code: 'NOTICE_TOO_SHORT',
      facts: { deadline: iso(startsAt - DAY) },
    });
  });

  it('answers every nonsense with a code of its own, and never with a 500', async () => {
    const code = async (path: string, body?: unknown) => {
      const answered = await call(path, body, bearer());
      expect(answered.status).toBeLessThan(500);
      if (answered.status !== 200) expect(answered.body.error?.details.code).toEqual(expect.any(String));
    };
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('2026-03-04', '9999-12-31', '2026-02-29', 'UTC', '-1', '1e9', '\u0000'),
    );
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (id, from, to, timeZone) => {
        const query = new URLSearchParams({ from, to, timeZone }).toString();
        await code(`/services/${encodeURIComponent(id)}x/slots?${query}`);
        await code(`/services/${service.serviceId}/slots?${query}`);
      }),
      { numRuns: 150 },
    );
    const anything = fc.oneof(fc.jsonValue(), text, fc.integer(), fc.double());
    const wish = fc.record(
      {
        serviceId: fc.oneof(fc.constant(service.serviceId as number), anything),
        idempotencyKey: fc.oneof(fc.uuid(), anything),
        startsAt: fc.oneof(
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
          anything,
        ),
        hold: anything,
        otherTime: anything,
        answers: anything,
        note: anything,
        ifTaken: anything,
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(wish, async (body) => {
        await code('/bookings', body);
        await code('/sessions/1/move', body);
      }),
      { numRuns: 150 },
    );
  });

  it('does not take a form’s cookie from another site, nor another method', async () => {
    const foreign = await call('/bookings', booking(), { origin: 'https://elsewhere.example' });
    expect(foreign.body.error?.details.code).toBe('FOREIGN_FORM');
    const wrong = await call('/bookings');
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('POST');
  });

  it('describes itself in valid OpenAPI 3.1, with every route it has', async () => {
    const response = await fetch(`${site.url}/api/pay-per-session/openapi.json`);
    const document = (await response.json()) as { paths: object };
    expect(await new Validator().validate(document)).toMatchObject({ valid: true });
    expect(Object.keys(document.paths)).toEqual([
      '/services/{id}/slots',
      '/bookings',
      '/sessions/{id}',
      '/sessions/{id}/move',
    ]);
  });
});
