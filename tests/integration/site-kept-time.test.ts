import {
  aHost,
  aService,
  hasHours,
  startApp,
  type Host,
  type RunningApp,
  type Service,
  type Visitor,
} from '../harness';

const MINUTE = 60_000;
const FIRST = '2026-12-08T08:00:00.000Z';
const SECOND = '2026-12-08T10:00:00.000Z';
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
const startsIn = (html: string): string[] =>
  Array.from(html.matchAll(/name="startsAt" value="([^"]+)"/gu), ([, start = '']) => start);
let next = 0;

describe('a time that is kept for somebody', () => {
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
    service = await aService(site, host, { agreeing: 'booked', questions: ['What is on your mind?'] });
    path = `/hosts/${host.slug}/${service.slug}`;
    visitor = site.visitor();
    visitor.cookies.set('pps_zone', 'Europe%2FBerlin');
  });
  afterEach(async () => {
    const reports = await site.useCases.reports.checkIntegrity(site.app);
    expect(reports.filter((report) => report.breaches.length > 0)).toEqual([]);
  });

  const choose = async (startsAt = FIRST): Promise<string> =>
    (await visitor.submit(path, { startsAt })).location ?? '';
  /** Fills in the form of a kept time. @returns where its payment stands */
  const goToPayment = async (heldPath: string): Promise<string> => {
    const { text } = await visitor.get(heldPath);
    const bought = await visitor.submit(path, {
      serviceId: hidden(text, 'serviceId'),
      idempotencyKey: hidden(text, 'idempotencyKey'),
      hold: hidden(text, 'hold'),
      heldAt: hidden(text, 'heldAt'),
      ...(visitor.cookies.size > 2
        ? {}
        : {
            account: 'new',
            displayName: 'Mia Lange',
            email: `mia-keeps-${++next}@example.org`,
            password: 'a long password',
            timeZone: 'Europe/Berlin',
          }),
    });
    expect(bought.location).toMatch(/^\/pay\/test\//u);
    return bought.location ?? '';
  };
  const pay = async (payPath: string): Promise<void> => {
    const { text } = await visitor.get(payPath);
    await visitor.submit(payPath, { decision: 'pay', attemptKey: hidden(text, 'attemptKey') });
  };

  it('stays in sight through the list, later days and the month, with the way back to it', async () => {
    const heldPath = await choose();
    for (const query of [
      '',
      '?from=2026-12-15',
      '?view=month',
      '?view=month&month=2027-01',
      '?choose=zone',
    ]) {
      const { text } = await visitor.get(path + query);
      expect(text).toContain('Kept for you until 08:10.');
      expect(text).toContain('data-island="hold"');
      expect(text).toContain(`href="${heldPath.replaceAll('&', '&amp;')}"`);
      expect(hidden(text, 'hold')).not.toBe('');
    }
    // Nobody else sees it.
    expect((await site.visitor().get(path)).text).not.toContain('Kept for you');
    site.clock.move(11 * MINUTE);
    expect((await visitor.get(path)).text).not.toContain('Kept for you');
  });

  it('is its keeper’s alone by a cookie that scripts and other pages do not get', async () => {
    const { headers } = await visitor.submit(path, { startsAt: FIRST });
    const cookie = headers.getSetCookie().find((line) => line.startsWith('pps_hold=')) ?? '';
    expect(cookie).toContain(`path=${path}`);
    expect(cookie).toMatch(/httponly/iu);
    expect(cookie).toMatch(/samesite=lax/iu);
    const other = await aService(site, host, { agreeing: 'booked' });
    expect((await visitor.get(`/hosts/${host.slug}/${other.slug}`)).text).not.toContain('Kept for you');
  });

  it('is given up for another one, wherever that was chosen', async () => {
    await choose();
    await visitor.submit(path, { startsAt: SECOND });
    const { text } = await site.visitor().get(path);
    expect(startsIn(text)).toContain(FIRST);
    expect(startsIn(text)).not.toContain(SECOND);
  });

  it('is free at once when the form of an older window has booked another', async () => {
    const older = await choose(FIRST);
    const { text } = await visitor.get(older);
    await choose(SECOND);
    expect(startsIn((await site.visitor().get(path)).text)).not.toContain(SECOND);
    const bought = await visitor.submit(path, {
      serviceId: hidden(text, 'serviceId'),
      idempotencyKey: hidden(text, 'idempotencyKey'),
      hold: hidden(text, 'hold'),
      heldAt: FIRST,
      answer0: 'A decision',
      account: 'new',
      displayName: 'Mia Lange',
      email: `mia-keeps-${++next}@example.org`,
      password: 'a long password',
      timeZone: 'Europe/Berlin',
    });
    expect(bought.location).toMatch(/^\/pay\/test\//u);
    const left = startsIn((await site.visitor().get(path)).text);
    expect(left).not.toContain(FIRST);
    expect(left).toContain(SECOND);
  });

  it('is let go at a click, and free for others at once', async () => {
    await choose();
    const { text } = await visitor.get(path);
    const gone = await visitor.submit(path, { letGo: 'time', hold: hidden(text, 'hold') });
    expect(gone.location).toBe(path);
    expect(startsIn((await site.visitor().get(path)).text)[0]).toBe(FIRST);
    expect((await visitor.get(path)).text).not.toContain('Kept for you');
  });

  it('goes on with what was typed', async () => {
    const heldPath = await choose();
    const { text } = await visitor.get(heldPath);
    const list = await visitor.submit(path, {
      hold: hidden(text, 'hold'),
      heldAt: FIRST,
      another: 'time',
      note: 'Hello',
    });
    expect(list.text).toContain('Go on with this time');
    const fields = { hold: hidden(list.text, 'hold'), note: 'Hello', goOn: FIRST };
    const back = await visitor.submit(path, fields);
    expect(back.status).toBe(200);
    expect(back.text).toContain('>Hello</textarea>');
    expect(hidden(back.text, 'hold')).toBe(fields.hold);
    site.clock.move(11 * MINUTE);
    const again = await visitor.submit(path, fields);
    expect(again.text).toContain('>Hello</textarea>');
    expect(hidden(again.text, 'hold')).not.toBe(fields.hold);
  });

  it('keeps what was typed on the way to other days, too', async () => {
    const { text } = await visitor.get(await choose());
    const typed = { hold: hidden(text, 'hold'), another: 'time', note: 'Hello' };
    const list = await visitor.submit(path, typed);
    expect(list.text).toMatch(/<form id="carried-words"/u);
    const later = /formAction="([^"]+from=[^"]+)"/iu.exec(list.text)?.[1] ?? '';
    expect(later).not.toBe('');
    for (const query of [
      later.replaceAll('&amp;', '&'),
      `${path}?view=month&day=2026-12-09`,
      `${path}?choose=zone`,
    ]) {
      const other = await visitor.submit(query, typed);
      expect(other.status).toBe(200);
      expect(hidden(other.text, 'note')).toBe('Hello');
      expect(other.text).toContain('Kept for you until 08:10.');
    }
    // Where nothing was typed, a link is enough.
    expect((await visitor.get(path)).text).not.toContain('carried-words');
  });

  it('leads to its payment when somebody comes back from there', async () => {
    const heldPath = await choose();
    const payPath = await goToPayment(heldPath);
    for (const address of [heldPath, path]) {
      const { status, text } = await visitor.get(address);
      expect(status).toBe(200);
      expect(text).toContain('Kept for you until 08:10.');
      expect(text).toContain(`href="${payPath}"`);
      expect(text).not.toContain('is taken now');
    }
    // To whoever else has the address it is a time that is taken.
    const stranger = await site.visitor().get(heldPath);
    expect(stranger.text).toContain('is taken now');
    expect(stranger.text).not.toContain(payPath);
    await pay(payPath);
    const booked = await visitor.get(heldPath);
    expect(booked.text).toContain('This time is yours already');
    expect(booked.text).toMatch(/href="\/account\/sessions\/\d+"/u);
    expect((await visitor.get(path)).text).not.toContain('Kept for you');
  });

  it('is let go with its order, which nobody pays any more', async () => {
    const payPath = await goToPayment(await choose());
    const gone = await visitor.submit(path, { letGo: 'time' });
    expect(gone.location).toBe(path);
    expect(startsIn((await visitor.get(path)).text)[0]).toBe(FIRST);
    const order = await visitor.get(payPath);
    expect(order.status).toBe(303);
    expect((await visitor.get(order.location ?? '')).text).toContain('This order was cancelled');
    await visitor.submit(path, { letGo: 'time' });
  });

  it('can be asked for again when the time for paying is over', async () => {
    const heldPath = await choose();
    await goToPayment(heldPath);
    site.clock.move(11 * MINUTE);
    const { text } = await visitor.get(heldPath);
    expect(text).toContain('The ten minutes are over');
    expect(startsIn(text)).toEqual([FIRST]);
    await goToPayment((await visitor.submit(path, { startsAt: FIRST })).location ?? '');
  });
});
