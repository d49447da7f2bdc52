import {
  aClient,
  aHost,
  aService,
  hasHours,
  signInAsClient,
  startApp,
  type Host,
  type RunningApp,
  type Service,
  type Visitor,
} from '../harness';

const MINUTE = 60_000;
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
const startsIn = (html: string): string[] =>
  Array.from(html.matchAll(/name="startsAt" value="([^"]+)"/gu), ([, start = '']) => start);
let next = 0;
const newPerson = () => ({
  account: 'new',
  displayName: 'Mia Lange',
  email: `mia-books-${++next}@example.org`,
  password: 'a long password',
  timeZone: 'Europe/Madrid',
});

describe('booking a free time on the public site', () => {
  let site: RunningApp;
  let host: Host;
  let service: Service;
  let visitor: Visitor;
  let path: string;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(Date.parse('2026-12-07T07:00:00Z'));
    host = await aHost(site, { displayName: 'Anna Berg' });
    await hasHours(site, host, { from: 540, until: 1020 });
    service = await aService(site, host, {
      agreeing: 'booked',
      questions: ['What is on your mind?'],
    });
    path = `/hosts/${host.slug}/${service.slug}`;
    visitor = site.visitor();
  });

  const rowsOf = async (table: string): Promise<Record<string, unknown>[]> =>
    site.strapi.db.connection(table).where({ host_id: host.hostId }).select('*');
  const choose = async (startsAt: string, as = visitor): Promise<string> => {
    const held = await as.submit(path, { startsAt });
    expect(held.status).toBe(303);
    return held.location ?? '';
  };
  const formOf = (html: string) => ({
    serviceId: hidden(html, 'serviceId'),
    idempotencyKey: hidden(html, 'idempotencyKey'),
    hold: hidden(html, 'hold'),
    heldAt: hidden(html, 'heldAt'),
  });
  const answerPayment = async (payPath: string, decision: string) => {
    const { text } = await visitor.get(payPath);
    return visitor.submit(payPath, { decision, attemptKey: hidden(text, 'attemptKey') });
  };

  it('begins with the first day that has something free, by the reader’s clock and the host’s', async () => {
    const { status, text } = await visitor.get(`${path}?zone=America/New_York`);
    expect(status).toBe(200);
    expect(text).toContain('Tuesday 8 December');
    expect(text).toContain('03:00 for you is 09:00 for Anna Berg.');
    expect(startsIn(text)[0]).toBe('2026-12-08T08:00:00.000Z');
    const inBerlin = await visitor.get(`${path}?zone=Europe/Berlin`);
    expect(inBerlin.text).toContain('Anna Berg’s clock shows the same.');
  });

  it('remembers the browser’s zone, and takes no other than exists', async () => {
    visitor.cookies.set('pps_zone', 'America%2FNew_York');
    expect((await visitor.get(path)).text).toContain('America/New York');
    visitor.cookies.set('pps_zone', 'Nowhere');
    const { status, text } = await visitor.get(`${path}?zone=Not/AZone&from=2026-02-31&month=13`);
    expect(status).toBe(200);
    expect(text).toContain('Tuesday 8 December');
  });

  it('shows a month whose free days lead to their times', async () => {
    const { text } = await visitor.get(`${path}?view=month&month=2026-12&zone=Europe/Berlin`);
    expect(text).toContain('December 2026');
    expect(text).toContain('>Tuesday 8 December, 15 free times<');
    const day = await visitor.get(`${path}?view=month&month=2026-12&day=2026-12-09&zone=Europe/Berlin`);
    expect(startsIn(day.text)).toHaveLength(15);
    expect(startsIn(day.text)[0]).toBe('2026-12-09T08:00:00.000Z');
  });

  it('says why days have nothing free and leads to the next that has', async () => {
    const { text } = await visitor.get(`${path}?from=2028-01-01&zone=Europe/Berlin`);
    expect(text).toContain('Nothing is free in these days');
    expect(text).toContain('at most 60 days ahead');
    expect(text).toMatch(/href="[^"]*from=2026-12-08"[^>]*>Next free: Tuesday 8 December/u);
  });

  it('says it plainly when nothing is free at all, and leads back to the profile', async () => {
    await site.strapi.db.connection('pps_weekly_hours').where({ host_id: host.hostId }).delete();
    const { status, text } = await visitor.get(path);
    expect(status).toBe(200);
    expect(text).toContain('Anna Berg has no free time at the moment');
    expect(text).toContain(`href="/hosts/${host.slug}"`);
    expect(startsIn(text)).toEqual([]);
  });

  it('goes from a stranger to a booked session without a script', async () => {
    const [startsAt = ''] = startsIn((await visitor.get(path)).text);
    const heldPath = await choose(startsAt);
    const { text } = await visitor.get(`${heldPath}&zone=Europe/Berlin`);
    expect(text).toContain('Kept for you until 08:10.');
    expect(text).toContain('What is on your mind?');
    expect(startsIn((await site.visitor().get(path)).text)).not.toContain(startsAt);

    const bought = await visitor.submit(path, {
      ...formOf(text),
      ...newPerson(),
      answer0: 'A decision',
      note: 'I may be a little late.',
      ifTaken: 'money_back',
    });
    expect(bought.location).toMatch(/^\/pay\/test\//u);
    const declined = await answerPayment(bought.location ?? '', 'decline');
    expect(declined.location).toBe(bought.location);
    const again = await visitor.get(bought.location ?? '');
    expect(again.text).toContain('The payment was declined');
    expect(again.text).toMatch(/[Kk]ept (?:for you )?until/u);

    const paid = await answerPayment(bought.location ?? '', 'pay');
    const done = await visitor.get(paid.location ?? '');
    expect(done.text).toContain('Tue 8 Dec');
    expect(done.text).toContain('09:00');
    const [session] = await rowsOf('pps_sessions');
    expect(session).toMatchObject({ status: 'scheduled', note: 'I may be a little late.' });
    const link = /href="(\/s\/[^"]+)"/u.exec(done.text)?.[1] ?? '';
    const shown = await site.visitor().get(link);
    expect(shown.text).toContain('A decision');
    expect(shown.text).toContain('I may be a little late.');
  });

  it('books a free one at once', async () => {
    const free = await aService(site, host, { agreeing: 'booked', priceAmount: 0, durationMinutes: 30 });
    path = `/hosts/${host.slug}/${free.slug}`;
    const { text } = await visitor.get(await choose('2026-12-08T08:00:00.000Z'));
    expect(text).toContain('Book 30 minutes with Anna Berg');
    expect(text).not.toContain('name="ifTaken"');
    const bought = await visitor.submit(path, { ...formOf(text), ...newPerson() });
    expect(bought.location).toMatch(/^\/orders\//u);
    expect((await rowsOf('pps_sessions'))[0]).toMatchObject({ status: 'scheduled' });
  });

  it('keeps what was typed when a field is wrong, and the time with it', async () => {
    const { text } = await visitor.get(await choose('2026-12-08T08:00:00.000Z'));
    const wrong = await visitor.submit(path, {
      ...formOf(text),
      ...newPerson(),
      email: 'mia@',
      answer0: 'A decision',
    });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('A decision');
    expect(wrong.text).toContain('value="mia@"');
    expect(formOf(wrong.text)).toEqual(formOf(text));
  });

  it('offers the three nearest free times when somebody was faster, and keeps what was typed', async () => {
    const startsAt = '2026-12-08T10:00:00.000Z';
    await choose(startsAt, site.visitor());
    const late = await visitor.submit(path, { startsAt, zone: 'Europe/Berlin', answer0: 'A decision' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('This time has just been taken');
    expect(late.text).toContain('What you wrote is kept.');
    const nearest = startsIn(late.text).slice(0, 3);
    expect(nearest).toEqual([
      '2026-12-08T08:30:00.000Z',
      '2026-12-08T09:00:00.000Z',
      '2026-12-08T11:00:00.000Z',
    ]);
    expect(hidden(late.text, 'answer0')).toBe('A decision');
    const second = await visitor.submit(path, {
      startsAt: nearest[2] ?? '',
      zone: 'Europe/Berlin',
      answer0: 'A decision',
    });
    expect(second.status).toBe(200);
    expect(second.text).toContain('A decision');
    expect(second.text).toContain('Tue 8 Dec, 12:00');
  });

  it('gives up the time somebody had when they choose another', async () => {
    const { text } = await visitor.get(await choose('2026-12-08T08:00:00.000Z'));
    const again = await visitor.submit(path, { ...formOf(text), another: 'time', note: 'Hello' });
    expect(again.status).toBe(200);
    expect(hidden(again.text, 'note')).toBe('Hello');
    // Theirs until they have another, so it is a choice like any other.
    expect(startsIn(again.text)[0]).toBe('2026-12-08T08:00:00.000Z');
    expect(startsIn((await site.visitor().get(path)).text)[0]).toBe('2026-12-08T09:00:00.000Z');
    const other = await visitor.submit(path, {
      startsAt: '2026-12-09T08:00:00.000Z',
      hold: hidden(again.text, 'hold'),
    });
    expect(other.status).toBe(303);
    expect(startsIn((await site.visitor().get(path)).text)).toContain('2026-12-08T08:00:00.000Z');
  });

  it('offers the time again with one click when the ten minutes are over', async () => {
    const heldPath = await choose('2026-12-08T08:00:00.000Z');
    site.clock.move(11 * MINUTE);
    const over = await visitor.get(heldPath);
    expect(over.text).toContain('The ten minutes are over');
    expect(over.text).toContain('is still free');
    expect(startsIn(over.text)).toEqual(['2026-12-08T08:00:00.000Z']);
    await choose('2026-12-08T08:00:00.000Z', site.visitor());
    const taken = await visitor.get(heldPath);
    expect(taken.text).toContain('is taken now');
    expect(startsIn(taken.text)).toHaveLength(3);
  });

  it('takes the form after the ten minutes as long as the time is free', async () => {
    const { text } = await visitor.get(await choose('2026-12-08T08:00:00.000Z'));
    site.clock.move(11 * MINUTE);
    const bought = await visitor.submit(path, { ...formOf(text), ...newPerson() });
    expect(bought.status).toBe(303);
    expect(bought.location).toMatch(/^\/pay\/test\//u);
  });

  it('offers others after the ten minutes when the time is gone, with the person signed in', async () => {
    const { text } = await visitor.get(await choose('2026-12-08T08:00:00.000Z'));
    site.clock.move(11 * MINUTE);
    await choose('2026-12-08T08:00:00.000Z', site.visitor());
    const late = await visitor.submit(path, { ...formOf(text), ...newPerson(), answer0: 'A decision' });
    expect(late.status).toBe(409);
    expect(hidden(late.text, 'answer0')).toBe('A decision');
    expect(late.text).not.toContain('a long password');
    expect(startsIn(late.text).length).toBeGreaterThan(3);
    expect((await visitor.get('/account')).status).toBe(200);
  });

  it('never answers 500 to what no page of ours sends', async () => {
    const starts = [
      '',
      'tomorrow',
      '2026-12-08T08:01:00.000Z',
      '1999-01-01T00:00:00.000Z',
      '2026-12-08T08:00',
      '9'.repeat(400),
    ];
    for (const startsAt of starts) {
      const { status } = await visitor.submit(path, { startsAt, hold: 'x' });
      expect([startsAt, status >= 400 && status < 500]).toEqual([startsAt, true]);
    }
    for (const query of [
      'hold=x',
      'hold=x&at=2026-12-08T08:00:00Z',
      'hold=&at=now',
      'view=month&day=1',
      'from=2099-12-31',
      'from=2000-01-01',
      'other',
    ])
      expect([query, (await visitor.get(`${path}?${query}`)).status]).toEqual([query, 200]);
    const bought = await visitor.submit(path, { hold: 'x', heldAt: 'x', ...newPerson() });
    expect(bought.status).toBeLessThan(500);
  });

  it('says that a service is gone, or its host pauses, at every step', async () => {
    const heldPath = await choose('2026-12-08T08:00:00.000Z');
    await site.strapi.db
      .connection('pps_services')
      .where({ id: service.serviceId })
      .update({ enabled: false });
    await aService(site, host);
    for (const address of [path, heldPath]) {
      const { status, text } = await visitor.get(address);
      expect([status, text.includes('not offered at the moment')]).toEqual([404, true]);
    }
    expect((await visitor.submit(path, { startsAt: '2026-12-08T09:00:00.000Z' })).status).toBe(404);
  });

  it('shows the next three free times on the profile, each one click from being kept', async () => {
    const { text } = await visitor.get(`/hosts/${host.slug}`);
    const soonest = startsIn(text);
    expect(soonest).toHaveLength(3);
    expect(text).toContain('You pick a free time from Anna Berg’s calendar.');
    await choose(soonest[0] ?? '');
    site.clock.move(MINUTE);
    expect(startsIn((await visitor.get(`/hosts/${host.slug}`)).text)[0]).not.toBe(soonest[0]);
  });

  it('tells a signed-in client times in their own zone', async () => {
    const client = await signInAsClient(site, await aClient(site, { timeZone: 'America/New_York' }));
    expect((await client.get(path)).text).toContain('America/New York');
  });

  it('is kept only so many times for visitors of one place (last: the others come from there, too), and says when it goes on', async () => {
    const [first = '', second = ''] = startsIn((await visitor.get(path)).text);
    let told = await visitor.submit(path, { startsAt: first });
    for (let times = 0; times < 60 && told.status === 303; times += 1) {
      const hold = new URL(told.location ?? '', 'http://here').searchParams.get('hold') ?? '';
      told = await visitor.submit(path, { startsAt: times % 2 === 0 ? second : first, hold });
    }
    expect(told.status).toBe(429);
    expect(told.text).toMatch(/wait \d+ seconds/u);
    expect(told.text).not.toContain('just been taken');
    expect(startsIn(told.text).length).toBeGreaterThan(3);
  });
});
