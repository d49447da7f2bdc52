import {
  aCreditClient,
  aCreditService,
  aCreditWorld,
  brokenInvariants,
  buyWithCredits,
  signInAsClient,
  startApp,
  type CreditWorld,
  type RunningApp,
  type Visitor,
} from '../harness';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-12-07T07:00:00Z');
const START = Date.parse('2026-12-08T10:00:00Z');
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
const startsIn = (html: string): string[] =>
  Array.from(html.matchAll(/name="startsAt" value="([^"]+)"/gu), ([, start = '']) => start);
const chosenIn = (html: string): string | undefined =>
  /<option value="(\d)" selected/u.exec(html.slice(html.indexOf('id="hours"')))?.[1];

describe('several hours that are kept for somebody who books with credits', () => {
  let site: RunningApp;
  let world: CreditWorld;
  let serviceId: number;
  let path: string;
  let visitor: Visitor;
  let page: string;

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    site.clock.set(NOW);
    world = await aCreditWorld(site);
    const service = await aCreditService(site, world, {
      agreeing: 'booked',
      stepMinutes: 60,
      noticeHours: 1,
    });
    ({ serviceId } = service);
    path = `/hosts/${world.host.slug}/${service.slug}`;
    const client = await aCreditClient(site, world, 3);
    visitor = await signInAsClient(site, client);
    const held = await visitor.submit(path, { startsAt: new Date(START).toISOString() });
    page = (await visitor.get(held.location ?? '')).text;
  });
  afterEach(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });

  /** The client is in New York, five hours behind. The form as it was sent last, with something else. */
  const send = (html: string, fields: Record<string, string>) =>
    visitor.submit(path, {
      ...Object.fromEntries(
        ['serviceId', 'idempotencyKey', 'hold', 'heldAt'].map((name) => [name, hidden(html, name)]),
      ),
      payWith: 'credits',
      note: 'A word before',
      ...fields,
    });
  const taken = async (): Promise<number[]> => {
    const { starts } = await site.useCases.calendar.findFreeStarts(site.app, {
      serviceId: serviceId as never,
      from: START - HOUR,
      to: START + 5 * HOUR,
    });
    return [-1, 0, 1, 2, 3, 4].filter((hour) => !starts.includes(START + hour * HOUR));
  };
  const buysElsewhere = async (hour: number) =>
    buyWithCredits(site, await aCreditClient(site, world, 1), { serviceId, startsAt: START + hour * HOUR });

  it('are those that are chosen: more, then fewer, and what was typed stays', async () => {
    expect(await taken()).toEqual([0]);
    expect(chosenIn(page)).toBe('1');
    const three = await send(page, { keep: 'hours', hours: '3' });
    expect(three.status).toBe(200);
    expect(three.text).toContain('05:00–08:00');
    expect(three.text).toContain('A word before');
    expect(chosenIn(three.text)).toBe('3');
    expect(await taken()).toEqual([0, 1, 2]);
    const again = await visitor.get(`${path}?hold=${hidden(three.text, 'hold')}`);
    expect(chosenIn(again.text)).toBe('3');
    const two = await send(three.text, { keep: 'hours', hours: '2' });
    expect(two.text).toContain('05:00–07:00');
    expect(await taken()).toEqual([0, 1]);
    const booked = await send(two.text, { hours: '2' });
    expect(booked.location).toMatch(/^\/orders\//u);
    expect(await taken()).toEqual([0, 1]);
  });

  it('are refused with the nearest starts that have all of them, and the first stays kept', async () => {
    await buysElsewhere(1);
    const refused = await send(page, { keep: 'hours', hours: '2' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('2 hours in a row are not free from then');
    expect(refused.text).toContain('05:00–06:00');
    expect(refused.text).toContain('Kept for you until');
    expect(await taken()).toEqual([0, 1]);
    const [nearest = '', ...more] = startsIn(refused.text);
    expect(more).toHaveLength(2);
    const there = await send(refused.text, { startsAt: nearest, hours: '2' });
    expect(there.status).toBe(200);
    expect(chosenIn(there.text)).toBe('2');
    const booked = await send(there.text, { hours: '2' });
    expect(booked.location).toMatch(/^\/orders\//u);
  });

  it('are chosen anew with as many, or with the first of them where the next is taken', async () => {
    await buysElsewhere(4);
    const chosen = await send(page, { startsAt: new Date(START + 3 * HOUR).toISOString(), hours: '2' });
    expect(chosen.status).toBe(409);
    expect(chosen.text).toContain('08:00–09:00');
    expect(await taken()).toEqual([3, 4]);
  });

  it('are no more than credits pay, and one where money does', async () => {
    const many = await send(page, { keep: 'hours', hours: '9' });
    expect(chosenIn(many.text)).toBe('3');
    expect(await taken()).toEqual([0, 1, 2]);
    await send(many.text, { keep: 'hours', hours: 'many' });
    expect(await taken()).toEqual([0]);
  });

  it('are one again where money is to pay, whatever was chosen before', async () => {
    const { serviceId: priced, slug } = await aCreditService(site, world, {
      agreeing: 'booked',
      stepMinutes: 60,
      noticeHours: 1,
      priceAmount: 6000,
    });
    [serviceId, path] = [priced, `/hosts/${world.host.slug}/${slug}`];
    const held = await visitor.submit(path, { startsAt: new Date(START + 6 * HOUR).toISOString() });
    const first = (await visitor.get(held.location ?? '')).text;
    const three = await send(first, { keep: 'hours', hours: '3' });
    expect(three.text).toContain('11:00–14:00');
    const refused = await send(three.text, { hours: '3', payWith: 'card', note: 'x'.repeat(3000) });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('11:00–12:00');
    expect(refused.text).not.toContain('11:00–14:00');
    const one = await send(three.text, { keep: 'hours', hours: '3', payWith: 'card' });
    expect(one.text).toContain('11:00–12:00');
    const { starts } = await site.useCases.calendar.findFreeStarts(site.app, {
      serviceId: serviceId as never,
      from: START + 7 * HOUR,
      to: START + 7 * HOUR + 1,
    });
    expect(starts).toHaveLength(1);
  });
});
