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

const HOUR = 60 * 60_000;
const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
const startsIn = (html: string): string[] =>
  Array.from(html.matchAll(/name="startsAt" value="([^"]+)"/gu), ([, start = '']) => start);
let next = 0;
const newPerson = () => ({
  account: 'new',
  displayName: 'Mia Lange',
  email: `mia-asks-${++next}@example.org`,
  password: 'a long password',
  timeZone: 'Europe/Madrid',
});

describe('requesting a session on the public site', () => {
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
      agreeing: 'requested',
      priceAmount: 0,
      location: 'either',
      otherTimes: true,
      questions: ['What is on your mind?'],
    });
    path = `/hosts/${host.slug}/${service.slug}`;
    visitor = site.visitor();
  });

  const session = async (): Promise<Record<string, unknown>> => {
    const row = await site.strapi.db
      .connection('pps_sessions')
      .where({ host_id: host.hostId })
      .orderBy('id', 'desc')
      .first<Record<string, unknown> | undefined>('*');
    return row ?? {};
  };
  const otherTime = {
    other: 'true',
    proposedDate: '2026-12-12',
    proposedTime: '20:00',
    proposedZone: 'Europe/Berlin',
  };
  const send = async (fields: Record<string, string>) => {
    const { text } = await visitor.get(`${path}?other`);
    return visitor.submit(path, {
      serviceId: hidden(text, 'serviceId'),
      idempotencyKey: hidden(text, 'idempotencyKey'),
      ...newPerson(),
      ...fields,
    });
  };
  /** A request for another time than the free ones, with the links of both. */
  const request = async (fields: Record<string, string> = {}) => {
    const sent = await send({ ...otherTime, ...fields });
    expect(sent.status).toBe(303);
    const { text } = await visitor.get(sent.location ?? '');
    const client = /href="(\/s\/[^"]+)"/u.exec(text)?.[1] ?? '';
    const { id } = (await session()) as { id: never };
    const asHost = { kind: 'host', hostId: host.hostId } as const;
    const { linkUrl } = await site.useCases.sessions.showSession(site.app, asHost, id);
    return { done: text, client, host: new URL(linkUrl ?? '').pathname };
  };
  const revisionAt = async (link: string): Promise<string> =>
    hidden((await visitor.get(link)).text, 'revision');
  const proposeTwo = async (link: string) =>
    visitor.submit(`${link}/propose`, {
      form: 'propose',
      time0: '2026-12-13T12:00',
      time1: '',
      time2: '2026-12-14T12:00',
      timeZone: 'Europe/Berlin',
      note: 'At noon?',
      revision: await revisionAt(link),
    });

  it('offers free times first and another time second', async () => {
    const { text } = await visitor.get(path);
    expect(startsIn(text).length).toBeGreaterThan(3);
    expect(text).toContain(`href="${path}?other"`);
    const other = await visitor.get(`${path}?other`);
    expect(other.text).toContain('name="proposedDate"');
    expect(other.text).toContain('Request 60 minutes with Anna Berg');
  });

  it('does not offer another time where the host takes free ones only', async () => {
    const strict = await aService(site, host, { agreeing: 'requested', otherTimes: false });
    path = `/hosts/${host.slug}/${strict.slug}`;
    expect((await visitor.get(path)).text).not.toContain('?other');
    expect((await visitor.get(`${path}?other`)).text).not.toContain('proposedDate');
    const sent = await visitor.submit(path, {
      ...newPerson(),
      ...otherTime,
      serviceId: String(strict.serviceId),
      idempotencyKey: 'not-taken-here',
    });
    expect(sent.status).toBeLessThan(500);
    expect((await session()).id).toBeUndefined();
  });

  it('of a free time waits for the host, who sees everything that was written', async () => {
    const held = await visitor.submit(path, { startsAt: '2026-12-10T09:00:00.000Z' });
    const { text } = await visitor.get(held.location ?? '');
    const sent = await visitor.submit(path, {
      ...newPerson(),
      serviceId: hidden(text, 'serviceId'),
      idempotencyKey: hidden(text, 'idempotencyKey'),
      hold: hidden(text, 'hold'),
      heldAt: hidden(text, 'heldAt'),
      answer0: 'A decision',
      note: 'A walk by the river?',
      location: 'in_person',
    });
    const done = await visitor.get(sent.location ?? '');
    expect(done.text).toContain('Your request is with Anna Berg');
    expect(done.text).toContain('Anna Berg has until Wed 9 Dec, 08:00');
    expect(await session()).toMatchObject({ status: 'requested', location: 'in_person' });
    const account = await visitor.get('/account');
    expect(account.text).toContain('Waits for Anna Berg, until');
  });

  it('keeps what was typed where the proposed time is wrong', async () => {
    for (const [wrong, said] of [
      [{ proposedDate: '2026-02-31' }, 'Please give a date and a time.'],
      [{ proposedTime: '20:02' }, 'multiple of five minutes'],
      [{ proposedDate: '2020-01-01' }, 'already passed'],
      [{ proposedZone: 'Not/AZone' }, 'We do not know this time zone'],
    ] as const) {
      const sent = await send({ ...otherTime, note: 'By the river', ...wrong });
      expect([sent.status, sent.text.includes(said)]).toEqual([400, true]);
      expect(sent.text).toContain('By the river');
      expect(sent.text).toContain('href="#proposed');
    }
    const soon = await send({ ...otherTime, proposedDate: '2026-12-07' });
    expect(soon.status).toBe(409);
    expect(soon.text).toContain('at least 24 hours ahead');
    expect(soon.text).toContain('value="2026-12-07"');
  });

  it('is accepted through the host’s link', async () => {
    const links = await request({ answer0: 'A decision', note: 'By the river' });
    const page = await visitor.get(links.host);
    for (const said of ['asks for this time', 'By the river', 'A decision', 'Accept this time'])
      expect([said, page.text.includes(said)]).toEqual([said, true]);
    expect(page.text).toMatch(/messages\/session\/\d+/u);
    expect(page.text).not.toContain('mailto:');
    const done = await visitor.submit(`${links.host}/accept`, { revision: hidden(page.text, 'revision') });
    expect([done.status, done.location]).toEqual([303, links.host]);
    expect((await session()).status).toBe('scheduled');
    expect((await visitor.get(links.client)).text).toContain('Date agreed');
  });

  it('is declined with a reason, and never without', async () => {
    const links = await request();
    const revision = await revisionAt(links.host);
    const silent = await visitor.submit(`${links.host}/decline`, { form: 'decline', reason: ' ', revision });
    expect(silent.status).toBe(400);
    expect(silent.text).toMatch(/<details[^>]* open[^>]*><summary>Decline/u);
    const done = await visitor.submit(`${links.host}/decline`, { reason: 'I am away.', revision });
    expect(done.status).toBe(303);
    expect((await session()).status).toBe('declined');
    expect((await visitor.get(links.client)).text).toContain('declined');
  });

  it('is answered with other times, of which the client takes one', async () => {
    const links = await request();
    expect((await proposeTwo(links.host)).location).toBe(links.host);
    expect((await visitor.get(links.host)).text).toContain('chooses among your times');
    expect((await visitor.get(links.host)).text).not.toContain('Accept this time');
    const page = await visitor.get(links.client);
    expect(page.text).toContain('Anna Berg proposes other times');
    expect(startsIn(page.text)).toEqual(['2026-12-13T11:00:00.000Z', '2026-12-14T11:00:00.000Z']);
    expect((await visitor.get('/account')).text).toContain('What needs you');
    const taken = await visitor.submit(`${links.client}/take`, {
      startsAt: '2026-12-14T11:00:00.000Z',
      revision: hidden(page.text, 'revision'),
    });
    expect(taken.location).toBe(links.client);
    expect((await session()).status).toBe('scheduled');
    expect((await visitor.get(links.client)).text).toContain('Mon 14 Dec, 12:00–13:00');
  });

  it('keeps the host’s times where one is wrong, and says which', async () => {
    const links = await request();
    const wrong = await visitor.submit(`${links.host}/propose`, {
      form: 'propose',
      time0: '2026-12-13T12:00',
      time1: '',
      time2: '2020-12-14T12:00',
      timeZone: 'Europe/Berlin',
      revision: await revisionAt(links.host),
    });
    expect(wrong.status).toBe(400);
    expect(hidden(wrong.text, 'time0')).toBe('2026-12-13T12:00');
    expect(wrong.text).toContain('href="#time2"');
    expect(wrong.text).toContain('id="time2-problem"');
  });

  it('is withdrawn by its client', async () => {
    const links = await request();
    const page = await visitor.get(links.client);
    expect(page.text).toContain('Withdraw this request');
    const done = await visitor.submit(`${links.client}/withdraw`, {
      revision: hidden(page.text, 'revision'),
    });
    expect(done.status).toBe(303);
    expect((await session()).status).toBe('withdrawn');
  });

  it('is nobody’s to answer but the host’s, nor to take back but the client’s', async () => {
    const links = await request();
    const revision = await revisionAt(links.host);
    for (const [address, fields] of [
      [`${links.client}/accept`, {}],
      [`${links.client}/decline`, { reason: 'No' }],
      [`${links.client}/propose`, { time0: '2026-12-13T12:00', timeZone: 'UTC' }],
      [`${links.host}/withdraw`, {}],
      [`${links.host}/take`, { startsAt: '2026-12-13T11:00:00.000Z' }],
    ] as const) {
      const { status } = await visitor.submit(address, { ...fields, revision });
      expect([address, status >= 400 && status < 500]).toEqual([address, true]);
    }
    expect((await visitor.get(`${links.host}/move`)).status).toBe(404);
    expect((await session()).status).toBe('requested');
  });

  it('says that it was not answered in time, the moment it was not', async () => {
    const links = await request();
    site.clock.move(49 * HOUR);
    const page = await visitor.get(links.client);
    expect(page.text).toContain('not answered in time');
    const late = await visitor.submit(`${links.host}/accept`, { revision: '0' });
    expect(late.status).toBe(409);
  });
});
