import fc from 'fast-check';
import {
  aClient,
  aHost,
  aService,
  hasHours,
  signInAsClient,
  startApp,
  type Answer,
  type Client,
  type RunningApp,
  type Visitor,
  brokenInvariants,
} from '../../harness';
import { absurdText, mostly, strangeInstant, strangeLocal, zoneText } from './absurd';

const QUARTER = 15 * 60_000;
/** A Monday. */
const NOW = Date.UTC(2026, 2, 2, 9);
const START = Date.UTC(2026, 2, 4, 10);
const iso = (instant: number): string => new Date(instant).toISOString();

/** Fields in the order they are sent; a name may come twice, and a value may stand for what the page before gave. */
type Fields = [name: string, value: string][];
const HOLD = 'the hold one has';
const HELD_AT = 'what it keeps';
const FRESH = 'a free start';
const KEY = 'a new key';
const SERVICE = 'the service';
const SOMEBODY = 'somebody new';

const text = mostly(fc.constantFrom('A walk by the river?', 'Zwei\r\nZeilen'), absurdText);
const start = mostly(fc.constant(FRESH), strangeInstant, absurdText);
const value: Record<string, fc.Arbitrary<string>> = {
  serviceId: mostly(
    fc.constant(SERVICE),
    fc.constantFrom('0', '-1', '1.5', '999999', '2147483648'),
    absurdText,
  ),
  idempotencyKey: mostly(fc.constant(KEY), fc.constant('the-same-key'), absurdText),
  account: mostly(fc.constantFrom('new', 'existing'), absurdText),
  displayName: mostly(fc.constant('Mia Lange'), absurdText),
  email: mostly(fc.constant(SOMEBODY), fc.constantFrom('a@b', 'x'.repeat(250) + '@example.org'), absurdText),
  password: mostly(fc.constant('a long password'), absurdText),
  timeZone: zoneText,
  hold: mostly(fc.constant(HOLD), fc.constantFrom('', 'x'.repeat(500)), absurdText),
  heldAt: mostly(fc.constant(HELD_AT), start),
  note: text,
  answer0: text,
  answer1: text,
  location: mostly(fc.constantFrom('online', 'in_person'), absurdText),
  ifTaken: mostly(fc.constantFrom('money_back', 'agree_later'), absurdText),
  other: fc.constantFrom('true', ''),
  proposedDate: mostly(fc.constantFrom('2026-03-12', '2026-03-29'), strangeLocal, absurdText),
  proposedTime: mostly(
    fc.constantFrom('10:00', '20:05'),
    fc.constantFrom('02:30', '24:00', '9:00', '10:03'),
    absurdText,
  ),
  proposedZone: zoneText,
  startsAt: start,
  another: fc.constant('time'),
  zone: zoneText,
  decision: mostly(fc.constantFrom('pay', 'decline'), absurdText),
  attemptKey: mostly(fc.constant(KEY), absurdText),
};

const NEVER = fc.constant<Fields>([]);
const field = (name: string): fc.Arbitrary<Fields> =>
  (value[name] ?? absurdText).map((said) => [[name, said]]);
/** The fields a page sends; now and then one is missing, comes twice, or has a stranger beside it. */
const sent = (...names: string[]): fc.Arbitrary<Fields> => {
  const once = names.map((name) =>
    fc.oneof({ weight: 20, arbitrary: field(name) }, { weight: 1, arbitrary: NEVER }),
  );
  const more = fc.constantFrom(...names, ...Object.keys(value)).chain(field);
  const stranger = fc.tuple(absurdText, absurdText).map((pair): Fields => [pair]);
  const beside = fc.oneof(
    { weight: 6, arbitrary: NEVER },
    { weight: 2, arbitrary: more },
    { weight: 1, arbitrary: stranger },
  );
  return fc.tuple(...once, beside).map((parts) => parts.flat());
};

const PERSON = ['account', 'displayName', 'email', 'password', 'timeZone'];
const PURCHASE = ['serviceId', 'idempotencyKey', ...PERSON];
const WISHES = ['note', 'answer0', 'answer1', 'location', 'ifTaken'];
const OTHER_TIME = ['other', 'proposedDate', 'proposedTime', 'proposedZone'];

type Agreeing = 'arranged' | 'booked' | 'requested';
interface Form {
  named: string;
  agreeing: Agreeing;
  fields: fc.Arbitrary<Fields>;
}
const FORMS: Form[] = [
  { named: 'a start to be kept', agreeing: 'booked', fields: sent('startsAt', 'zone', 'hold') },
  { named: 'another start', agreeing: 'booked', fields: sent('another', 'hold', 'heldAt', 'note', 'zone') },
  { named: 'a booking', agreeing: 'booked', fields: sent(...PURCHASE, ...WISHES, 'hold', 'heldAt') },
  {
    named: 'a request of a free start',
    agreeing: 'requested',
    fields: sent(...PURCHASE, ...WISHES, 'hold', 'heldAt'),
  },
  {
    named: 'a request of another time',
    agreeing: 'requested',
    fields: sent(...PURCHASE, ...WISHES, ...OTHER_TIME),
  },
  { named: 'a purchase without a date', agreeing: 'arranged', fields: sent(...PURCHASE) },
];

const asked = fc.record(
  {
    zone: zoneText,
    from: mostly(fc.constant('2026-03-04'), strangeLocal, absurdText),
    view: fc.constant('month'),
    month: mostly(fc.constant('2026-03'), fc.constantFrom('2026-13', '0000-00', '9999-12'), absurdText),
    day: mostly(fc.constant('2026-03-04'), strangeLocal),
    hold: absurdText,
    at: start,
    choose: fc.constant('zone'),
  },
  { requiredKeys: [] },
);

const isPage = ({ status, text: page }: Answer): void => {
  expect(status).toBeLessThan(500);
  if (status === 303) return;
  expect(page).toMatch(/^<!doctype html>.*<h1.*<\/html>$/isu);
  expect(page).not.toMatch(/\[object Object\]|Invalid Date|>undefined</u);
};

/** What a script may say and no browser does: half of a character, which no JSON column holds. */
const HALVES: Fields = [
  ['serviceId', SERVICE],
  ['idempotencyKey', KEY],
  ['hold', HOLD],
  ['heldAt', HELD_AT],
  ['note', 'before \udfff after'],
  ['answer0', '\ud800'],
];

describe('whatever the site’s forms of booking and requesting are sent', () => {
  let site: RunningApp;
  let client: Client;
  let known: Visitor;
  const paths: Record<string, string> = {};
  const ids: Record<string, number> = {};
  let numbers = 0;

  beforeAll(async () => {
    // Everybody comes from elsewhere and may buy as often as they like: no limit stands before what is tested.
    const environment = { TRUST_PROXY: 'true', PPS_PURCHASES_PER_HOUR: '1000000' };
    site = await startApp(environment);
    // Thousands of mails would only take time.
    site.mailbox.refuse();
    site.clock.set(NOW);
    client = await aClient(site);
    known = await signInAsClient(site, client);
    const host = await aHost(site, { timeZone: 'UTC' });
    await hasHours(site, host);
    for (const agreeing of ['arranged', 'booked', 'requested'] as const) {
      const service = await aService(site, host, {
        agreeing,
        location: 'either',
        otherTimes: true,
        stepMinutes: 15,
        durationMinutes: 15,
        questions: ['Why?', 'How?'],
        priceAmount: agreeing === 'booked' ? 5000 : 0,
      });
      paths[agreeing] = `/hosts/${host.slug}/${service.slug}`;
      ids[agreeing] = service.serviceId;
    }
  });
  afterAll(() => site.close());

  const counts = (): Promise<unknown> =>
    Promise.all(
      ['pps_sessions', 'pps_orders', 'pps_reservations', 'pps_time_claims', 'pps_payment_events'].map(
        (name) => site.strapi.db.connection(name).count({ rows: '*' }),
      ),
    );
  const elsewhere = () => ({ 'x-forwarded-for': `10.0.${numbers >> 8}.${numbers & 255}` });
  /** Each time another start. */
  const fresh = (): string => iso(START + (numbers += 1) * QUARTER);

  /** The fields as they go over the line, with what the page before would have given. */
  const filledIn = async (agreeing: string, fields: Fields): Promise<Fields> => {
    const wanted = new Set(fields.map(([, said]) => said));
    const startsAt = fresh();
    const held = wanted.has(HOLD)
      ? await site.visitor().submit(paths[agreeing] ?? '', { startsAt }, { headers: elsewhere() })
      : null;
    const stands = new Map(
      Object.entries({
        [SERVICE]: String(ids[agreeing]),
        [KEY]: `form-key-${numbers}`,
        [SOMEBODY]: `somebody-${numbers}@example.org`,
        [HOLD]: new URL(held?.location ?? '/', site.url).searchParams.get('hold') ?? '',
        [HELD_AT]: startsAt,
        [FRESH]: fresh(),
      }),
    );
    return fields.map(([name, said]) => [name, stands.get(said) ?? said]);
  };
  /** As a browser sends a form, or as a script does: only that can say half of a character. */
  const send = async (
    visitor: Visitor,
    path: string,
    { fields, asJson }: { fields: Fields; asJson: boolean },
  ): Promise<boolean> => {
    const before = await counts();
    const type = asJson ? 'application/json' : 'application/x-www-form-urlencoded';
    const body = asJson ? JSON.stringify(Object.fromEntries(fields)) : new URLSearchParams(fields).toString();
    const answer = await visitor.ask('POST', path, {
      headers: { ...elsewhere(), 'content-type': type },
      body,
    });
    isPage(answer);
    if (answer.status >= 400) expect(await counts()).toEqual(before);
    return answer.status < 400;
  };

  it.each(FORMS.map((form) => [form.named, form] as const))(
    'for %s: a page is answered, and nothing is sold or kept where it is refused',
    async (_named, { agreeing, fields }) => {
      let done = 0;
      await fc.assert(
        fc.asyncProperty(fc.boolean(), fc.boolean(), fields, async (signedIn, asJson, drawn) => {
          const visitor = signedIn ? known : site.visitor();
          const form = { fields: await filledIn(agreeing, drawn), asJson };
          if (await send(visitor, paths[agreeing] ?? '', form)) done += 1;
        }),
        { numRuns: 30, examples: [[true, true, HALVES]], endOnFailure: true },
      );
      expect(done).toBeGreaterThan(0);
    },
  );

  it('for a payment: a page is answered, and nothing is paid where it is refused', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(sent('decision', 'attemptKey'), fc.boolean(), async (drawn, late) => {
        const startsAt = Date.parse(fresh());
        const { order } = await site.useCases.sessions.purchaseService(site.app, {
          clientId: client.clientId,
          input: { serviceId: ids.booked ?? 0, idempotencyKey: `paid-${numbers}-key`, startsAt },
        });
        if (late) site.clock.move(11 * 60_000);
        const form = { fields: await filledIn('booked', drawn), asJson: false };
        if (await send(known, `/pay/test/${order.reference}`, form)) done += 1;
        site.clock.set(NOW);
      }),
      { numRuns: 30, endOnFailure: true },
    );
    expect(done).toBeGreaterThan(0);
  });

  it('in addresses: a page of times is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('booked', 'requested', 'arranged'), asked, async (agreeing, query) => {
        const search = new URLSearchParams(query).toString();
        isPage(await known.get(`${paths[agreeing] ?? ''}?${search}`));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('in bodies that are no form at all: a page is answered', async () => {
    const type = fc.constantFrom(
      'application/x-www-form-urlencoded',
      'application/json',
      'multipart/form-data',
      'text/plain',
      '',
    );
    const body = fc.oneof(
      absurdText,
      fc.json(),
      fc.constantFrom(
        '%',
        '&&&=',
        'a=%zz&startsAt=%ff',
        '{"startsAt":',
        'x'.repeat(70_000),
        'startsAt[]=1&startsAt[a]=2',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(paths)),
        type,
        body,
        async (path, contentType, said) => {
          const before = await counts();
          const answer = await known.ask('POST', path, {
            headers: { ...elsewhere(), 'content-type': contentType },
            body: said,
          });
          isPage(answer);
          expect(await counts()).toEqual(before);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('leaves every invariant as it was', async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });
});
