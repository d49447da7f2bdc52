import {
  aClient,
  aHost,
  aService,
  signInAsClient,
  startApp,
  type Host,
  type RunningApp,
  type Service,
  type Visitor,
} from '../harness';

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
let next = 0;

describe('buying a service on the public site', () => {
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
    host = await aHost(site);
    service = await aService(site, host, { priceAmount: 6000 });
    path = `/hosts/${host.slug}/${service.slug}`;
    visitor = site.visitor();
  });

  const count = async (table: string, where: Record<string, unknown>): Promise<number> =>
    Number((await site.strapi.db.connection(table).where(where).count({ n: '*' }))[0]?.n);

  const open = async () => {
    const { text } = await visitor.get(path);
    return { serviceId: hidden(text, 'serviceId'), idempotencyKey: hidden(text, 'idempotencyKey') };
  };
  const newPerson = () => ({
    account: 'new',
    displayName: 'Mia Lange',
    email: `mia-buys-${++next}@example.org`,
    password: 'a long password',
    timeZone: 'Europe/Madrid',
  });
  const answer = async (payPath: string, decision: string) => {
    const { text } = await visitor.get(payPath);
    return visitor.submit(payPath, { decision, attemptKey: hidden(text, 'attemptKey') });
  };

  it('goes from a stranger to a session without a script', async () => {
    const bought = await visitor.submit(path, { ...(await open()), ...newPerson() });
    expect(bought.status).toBe(303);
    const payPath = bought.location ?? '';
    expect(payPath).toMatch(/^\/pay\/test\//u);
    expect((await visitor.get(payPath)).text).toContain('This is a test payment');

    const declined = await answer(payPath, 'decline');
    expect(declined.location).toBe(payPath);
    expect((await visitor.get(payPath)).text).toContain('The payment was declined');
    expect(await count('pps_sessions', { host_id: host.hostId })).toBe(0);

    const paid = await answer(payPath, 'pay');
    expect(paid.location).toMatch(/^\/orders\//u);
    const done = await visitor.get(paid.location ?? '');
    expect(done.text).toContain('It is yours');
    const link = /href="(\/s\/[^"]+)"/u.exec(done.text)?.[1] ?? '';
    const session = await site.visitor().get(link);
    expect(session.status).toBe(200);
    expect(session.text).toContain(host.displayName);
    expect((await visitor.get('/account')).text).toContain(service.name);
    expect((await visitor.get('/account/sessions')).text).toContain(service.name);
    await site.useCases.mail.mailsAtRest(site.app);
    expect(site.mailbox.mails.length).toBeGreaterThanOrEqual(2);
    const again = await visitor.get(payPath);
    expect([again.status, again.location]).toEqual([303, paid.location]);
  });

  it('gives the first order when the form is sent twice, even by somebody new', async () => {
    const form = { ...(await open()), ...newPerson() };
    const first = await visitor.submit(path, form);
    const second = await site.visitor().submit(path, form);
    expect(second.location).toBe(first.location);
    expect(await count('pps_orders', { host_id: host.hostId })).toBe(1);
  });

  it('keeps everything but the password when something is wrong, and the key too', async () => {
    const form = { ...(await open()), ...newPerson(), email: 'mia@' };
    const wrong = await visitor.submit(path, form);
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('value="Mia Lange"');
    expect(wrong.text).toContain('value="mia@"');
    expect(wrong.text).not.toContain(form.password);
    expect(hidden(wrong.text, 'idempotencyKey')).toBe(form.idempotencyKey);
    expect(hidden(wrong.text, 'timeZone')).toBe('Europe/Madrid');
  });

  it('signs in somebody who has an account, in the same form', async () => {
    const client = await aClient(site);
    const bought = await visitor.submit(path, {
      ...(await open()),
      account: 'existing',
      email: client.email,
      password: client.password,
    });
    expect(bought.status).toBe(303);
    expect(await count('pps_orders', { client_id: client.clientId })).toBe(1);
    const wrong = await site
      .visitor()
      .submit(path, { account: 'existing', email: client.email, password: 'wrong one' });
    expect(wrong.status).toBe(401);
    expect(wrong.text).toContain(`value="${client.email}"`);
    expect(wrong.text).toContain('autocomplete="current-password"');
    expect(wrong.text).not.toContain('At least 10 characters');
  });

  it('gives a free one at once', async () => {
    const free = await aService(site, host, { priceAmount: 0 });
    path = `/hosts/${host.slug}/${free.slug}`;
    const bought = await visitor.submit(path, { ...(await open()), ...newPerson() });
    expect(bought.location).toMatch(/^\/orders\//u);
    expect((await visitor.get(bought.location ?? '')).text).toContain('It is yours');
  });

  it('takes so many new ones of a client within an hour, however often each is sent', async () => {
    const client = await signInAsClient(site, await aClient(site));
    const send = (key: string) =>
      client.submit(path, { serviceId: String(service.serviceId), idempotencyKey: `limit-${key}` });
    for (let times = 0; times < 25; times += 1) expect((await send('same-key-again')).status).toBe(303);
    for (let more = 1; more < 20; more += 1) expect((await send(`new-key-${more}`)).status).toBe(303);
    const refused = await send('one-too-many');
    expect(refused.status).toBe(429);
    expect(refused.text).toMatch(/wait \d+ seconds/u);
    expect((await send('one-too-many')).status).toBe(429);
    expect((await send('same-key-again')).status).toBe(303);
    expect(await count('pps_orders', { host_id: host.hostId })).toBe(20);
  });

  it('never takes a price from the form', async () => {
    const bought = await visitor.submit(path, {
      ...(await open()),
      ...newPerson(),
      priceAmount: '1',
      amount: '1',
    });
    expect((await visitor.get(bought.location ?? '')).text).toContain('Pay $60');
  });

  it('signs the person in even when the service has just been disabled, and says so', async () => {
    const form = { ...(await open()), ...newPerson() };
    await site.strapi.db
      .connection('pps_services')
      .where({ id: service.serviceId })
      .update({ enabled: false });
    await aService(site, host);
    const refused = await visitor.submit(path, form);
    expect(refused.status).toBe(404);
    expect(refused.text).toContain('not offered at the moment');
    expect(await count('pps_orders', { host_id: host.hostId })).toBe(0);
  });

  it('does not tell one client of another’s order', async () => {
    const bought = await visitor.submit(path, { ...(await open()), ...newPerson() });
    const payPath = bought.location ?? '';
    const other = await signInAsClient(site, await aClient(site));
    expect((await other.get(payPath)).status).toBe(404);
    expect((await other.get(payPath.replace('/pay/test/', '/orders/'))).status).toBe(404);
    const stolen = await other.submit(payPath, { decision: 'pay', attemptKey: 'stolen-key' });
    expect(stolen.status).toBe(404);
    expect((await visitor.get(payPath)).status).toBe(200);
    expect(await count('pps_sessions', { host_id: host.hostId })).toBe(0);
  });

  it('leads who is not signed in any more to the sign-in, and back', async () => {
    const bought = await visitor.submit(path, { ...(await open()), ...newPerson() });
    const payPath = bought.location ?? '';
    const lost = await site.visitor().submit(payPath, { decision: 'pay', attemptKey: 'some-key' });
    expect([lost.status, lost.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(payPath)}`]);
  });
});
