import {
  aHost,
  aService,
  hasHours,
  startApp,
  type Answer,
  type Host,
  type RunningApp,
  type Service,
  type Visitor,
} from '../harness';

const MINUTE = 60_000;
const FIRST = '2026-12-08T08:00:00.000Z';
const SECOND = '2026-12-08T10:00:00.000Z';
const THIRD = '2026-12-08T12:00:00.000Z';
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
const startsIn = (html: string): string[] =>
  Array.from(html.matchAll(/name="startsAt" value="([^"]+)"/gu), ([, start = '']) => start);
const wayOf = (answer: Answer): string => answer.location ?? '';
let next = 0;
const newPerson = () => ({
  account: 'new',
  displayName: 'Mia Lange',
  email: `mia-owns-${++next}@example.org`,
  password: 'a long password',
  timeZone: 'Europe/Berlin',
});

describe('a time that is one’s own already', () => {
  let site: RunningApp;
  let host: Host;
  let service: Service;
  let visitor: Visitor;
  let path: string;
  const sells = async (wanted: Parameters<typeof aService>[2]): Promise<void> => {
    service = await aService(site, host, wanted);
    path = `/hosts/${host.slug}/${service.slug}`;
  };
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(Date.parse('2026-12-07T07:00:00Z'));
    host = await aHost(site, { displayName: 'Anna Berg' });
    await hasHours(site, host, { from: 540, until: 1020 });
    await sells({ agreeing: 'booked' });
    visitor = site.visitor();
    visitor.cookies.set('pps_zone', 'Europe%2FBerlin');
  });
  afterEach(async () => {
    const reports = await site.useCases.reports.checkIntegrity(site.app);
    expect(reports.filter((report) => report.breaches.length > 0)).toEqual([]);
  });

  const choose = async (startsAt = FIRST, more: Record<string, string> = {}): Promise<string> =>
    wayOf(await visitor.submit(path, { startsAt, ...more }));
  /** What the form at this address sends, by somebody new or whoever is signed in. */
  const formAt = async (address: string, person: Record<string, string> = {}) => {
    const { text } = await visitor.get(address);
    return {
      ...Object.fromEntries(
        ['serviceId', 'idempotencyKey', 'hold', 'heldAt']
          .map((name) => [name, hidden(text, name)] as const)
          .filter(([, value]) => value !== ''),
      ),
      ...person,
    };
  };
  const liveHolds = async (): Promise<number> => {
    const { rows } = await site.strapi.db
      .connection('pps_reservations')
      .where({ service_id: service.serviceId, kind: 'hold' })
      .count<{ rows: number | string }[]>('* as rows')
      .then(([first]) => first ?? { rows: 0 });
    return Number(rows);
  };

  it('is kept once when its button is pressed twice, even without a cookie', async () => {
    const { text } = await visitor.get(path);
    const choiceKey = hidden(text, 'choiceKey');
    const press = () => site.visitor().submit(path, { startsAt: FIRST, choiceKey });
    const [once, twice] = await Promise.all([press(), press()]);
    expect([once.status, twice.status]).toEqual([303, 303]);
    expect(wayOf(twice)).toBe(wayOf(once));
    expect(await liveHolds()).toBe(1);
    expect((await visitor.get(wayOf(once))).text).toContain('Kept for you until 08:10.');
    // The same form chooses another start under another secret.
    const other = await site.visitor().submit(path, { startsAt: SECOND, choiceKey });
    expect(hidden((await visitor.get(wayOf(other))).text, 'hold')).not.toBe(
      hidden((await visitor.get(wayOf(once))).text, 'hold'),
    );
    // And each page has a key of its own.
    expect(hidden((await visitor.get(path)).text, 'choiceKey')).not.toBe(choiceKey);
  });

  it('is kept once when its button on a profile is pressed twice, without a script', async () => {
    const someone = site.visitor();
    const profile = await someone.get(path.split('/').slice(0, 3).join('/'));
    expect(profile.text).toContain(`value="${FIRST}"`);
    expect(profile.text).not.toContain('choiceKey');
    const press = () => someone.submit(path, { startsAt: FIRST });
    // Both leave before either is answered: neither knows of what the other one keeps.
    const [once, twice] = await Promise.all([press(), press()]);
    expect([once.status, twice.status]).toEqual([303, 303]);
    expect(wayOf(twice)).toBe(wayOf(once));
    expect(await liveHolds()).toBe(1);
    // Somebody else who looks at the same page has a secret of their own.
    const other = site.visitor();
    await other.get(path.split('/').slice(0, 3).join('/'));
    expect((await other.submit(path, { startsAt: FIRST })).status).toBe(409);
  });

  it('chosen again in another window, stays the time of the first', async () => {
    const first = await choose();
    const form = await formAt(first, newPerson());
    site.clock.move(MINUTE);
    await choose();
    const again = await visitor.get(first);
    expect(again.text).toContain('Kept for you until 08:11.');
    expect(again.text).not.toContain('is taken now');
    const bought = await visitor.submit(path, form);
    expect(wayOf(bought)).toMatch(/^\/pay\/test\//u);
  });

  it('is found by the browser’s secret where the form or address has one that is dead', async () => {
    const dead = 'x'.repeat(32);
    const form = await formAt(await choose(), newPerson());
    const shown = await visitor.get(`${path}?hold=${dead}&at=${FIRST}`);
    expect(shown.text).toContain('Kept for you until 08:10.');
    expect(hidden(shown.text, 'hold')).toBe(form.hold);
    const bought = await visitor.submit(path, { ...form, hold: dead });
    expect(wayOf(bought)).toMatch(/^\/pay\/test\//u);
  });

  it('is one: a stale page does not keep a second', async () => {
    const { text } = await visitor.get(await choose());
    const stale = hidden(text, 'hold');
    await choose(SECOND);
    await choose(THIRD, { hold: stale });
    expect(await liveHolds()).toBe(1);
    const free = startsIn((await site.visitor().get(path)).text);
    expect(free).toEqual(expect.arrayContaining([FIRST, SECOND]));
    expect(free).not.toContain(THIRD);
  });

  it('is shown as booked when its form is sent from two windows', async () => {
    await sells({ agreeing: 'booked', priceAmount: 0 });
    const heldPath = await choose();
    const person = newPerson();
    const [one, two] = [await formAt(heldPath, person), await formAt(heldPath)];
    expect(one.idempotencyKey).not.toBe(two.idempotencyKey);
    expect(wayOf(await visitor.submit(path, one))).toMatch(/^\/orders\//u);
    const again = await visitor.submit(path, two);
    expect(again.status).toBe(200);
    expect(again.text).toContain('This time is yours already');
    expect(again.text).not.toContain('just been taken');
    const chosen = await visitor.submit(path, { startsAt: FIRST });
    expect(chosen.text).toContain('This time is yours already');
  });

  it('leads to its payment when a stale list names it again', async () => {
    const payPath = wayOf(await visitor.submit(path, await formAt(await choose(), newPerson())));
    const { status, text } = await visitor.submit(path, { startsAt: FIRST });
    expect(status).toBe(200);
    expect(text).toContain(`href="${payPath}"`);
    expect(text).not.toContain('just been taken');
    const stranger = await site.visitor().submit(path, { startsAt: FIRST });
    expect(stranger.status).toBe(409);
    expect(stranger.text).not.toContain(payPath);
  });

  it('stays in sight when another one is refused', async () => {
    await site.visitor().submit(path, { startsAt: SECOND });
    const heldPath = await choose();
    const { status, text } = await visitor.submit(path, { startsAt: SECOND });
    expect(status).toBe(409);
    expect(text).toContain('Kept for you until 08:10.');
    expect(text).toContain(`href="${heldPath.replaceAll('&', '&amp;')}"`);
  });

  it('is shown beside a payment under way, and each is let go by itself', async () => {
    const payPath = wayOf(await visitor.submit(path, await formAt(await choose(), newPerson())));
    const heldPath = await choose(SECOND);
    const { text } = await visitor.get(path);
    expect(text).toContain(`href="${payPath}"`);
    expect(text).toContain(`href="${heldPath.replaceAll('&', '&amp;')}"`);
    await visitor.submit(path, { letGo: 'checkout', hold: hidden(text, 'hold') });
    const left = await visitor.get(path);
    expect(left.text).not.toContain(payPath);
    expect(left.text).toContain('Kept for you until 08:10.');
    expect(startsIn(left.text)[0]).toBe(FIRST);
  });

  describe('beside another time than the free ones', () => {
    const proposed = {
      other: 'true',
      proposedDate: '2026-12-08',
      proposedTime: '11:00',
      proposedZone: 'Europe/Berlin',
      note: 'Hello',
    };
    beforeEach(() => sells({ agreeing: 'requested', priceAmount: 0, otherTimes: true }));

    it('offers the nearest ones in the same form when the proposed one is taken', async () => {
      await site.visitor().submit(path, { startsAt: SECOND });
      const form = await formAt(`${path}?other`, { ...newPerson(), ...proposed });
      const { status, text } = await visitor.submit(path, form);
      expect(status).toBe(409);
      expect(text).toContain('The nearest free times');
      const nearest = startsIn(text);
      expect(nearest).toHaveLength(3);
      expect(text).toMatch(/<button[^>]*name="startsAt"[^>]*formNoValidate/iu);
      // Enter sends the proposal, not the first of the other times.
      expect(text).toMatch(/<button type="submit" class="plain" hidden[\s\S]*name="startsAt"/u);
      const held = await visitor.submit(path, { ...form, startsAt: nearest[0] ?? '' });
      expect(held.status).toBe(200);
      expect(held.text).toContain('Kept for you until 08:10.');
      expect(held.text).toContain('>Hello</textarea>');
      expect(hidden(held.text, 'other')).toBe('');
      const kept = Object.fromEntries(Object.entries(form).filter(([name]) => name !== 'other'));
      const sent = await visitor.submit(path, {
        ...kept,
        hold: hidden(held.text, 'hold'),
        heldAt: hidden(held.text, 'heldAt'),
      });
      expect(wayOf(sent)).toMatch(/^\/orders\//u);
    });

    it('asks which of the two is meant where the clock shows the time twice, and keeps what was typed', async () => {
      site.clock.set(Date.parse('2026-10-20T07:00:00Z'));
      const twice = { ...proposed, proposedDate: '2026-10-25', proposedTime: '02:30' };
      const form = await formAt(`${path}?other`, { ...newPerson(), ...twice });
      const asked = await visitor.submit(path, form);
      expect(asked.status).toBe(400);
      expect(asked.text).toContain('name="proposedFold"');
      expect(asked.text).toContain('>Hello</textarea>');
      const sent = await visitor.submit(path, { ...form, proposedFold: 'later' });
      expect(wayOf(sent)).toMatch(/^\/orders\//u);
      const requested: unknown = await site.strapi.db
        .connection('pps_sessions')
        .where({ service_id: service.serviceId })
        .pluck('starts_at');
      expect([requested].flat().map((start) => new Date(start as number).toISOString())).toEqual([
        '2026-10-25T01:30:00.000Z',
      ]);
    });

    it('goes there and back with what was typed', async () => {
      const form = await formAt(await choose(), { note: 'Hello' });
      const list = await visitor.submit(path, { ...form, another: 'time' });
      expect(list.text).not.toContain(`href="${path}?other`);
      const to = /formAction="([^"]+\?other[^"]*)"/iu.exec(list.text)?.[1] ?? '';
      const other = await visitor.submit(to.replaceAll('&amp;', '&'), {
        another: 'time',
        hold: hidden(list.text, 'hold'),
        note: hidden(list.text, 'note'),
      });
      expect(other.status).toBe(200);
      expect(other.text).toContain('name="proposedDate"');
      expect(other.text).toContain('>Hello</textarea>');
      expect(other.text).not.toContain(`href="${path}"`);
      const back = await visitor.submit(path, { ...proposed, another: 'time' });
      expect(hidden(back.text, 'note')).toBe('Hello');
      expect(hidden(back.text, 'proposedTime')).toBe('11:00');
      expect(startsIn(back.text).length).toBeGreaterThan(3);
    });

    it('does not take a guessed zone for a chosen one on a page that answers a form', async () => {
      const stranger = site.visitor();
      const { text } = await stranger.submit(path, { another: 'time', note: 'Hello' });
      expect(text).toContain('data-zone-from="site"');
      expect(text).toContain('data-answers-form');
      expect((await stranger.get(path)).text).not.toContain('data-answers-form');
    });
  });
});
