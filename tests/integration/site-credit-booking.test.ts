import {
  aClient,
  aHost,
  aService,
  hasHours,
  helpsWith,
  signInAsClient,
  startApp,
  type Client,
  type Host,
  type RunningApp,
  type Service,
  type Visitor,
} from '../harness';
import { anInstitution, aTerm, hasCredits, isMemberOf } from '../harness/credits';
import { anOfferedProgram } from '../harness/programs';
import type { ProgramId, TermId } from '../../src/plugins/pay-per-session/server/src/platform/ids';

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]* value="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');

describe('paying with session credits on the public site', () => {
  let site: RunningApp;
  let host: Host;
  let service: Service;
  let client: Client;
  let visitor: Visitor;
  let path: string;
  let program: { programId: ProgramId; name: string; slug: string };
  let term: { termId: TermId; endsAt: number };

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  const offer = async (wanted: Parameters<typeof aService>[2]) => {
    service = await aService(site, host, {
      agreeing: 'requested',
      otherTimes: true,
      priceAmount: 0,
      takesCard: false,
      takesCredits: true,
      ...wanted,
    });
    await helpsWith(site, service, program.programId);
    path = `/hosts/${host.slug}/${service.slug}`;
  };
  beforeEach(async () => {
    site.clock.set(Date.parse('2026-12-07T07:00:00Z'));
    const institutionId = await anInstitution(site, { name: 'Linden University' });
    term = await aTerm(site, institutionId);
    program = await anOfferedProgram(site, { name: 'Thesis Writing', institutionId, takesCredits: true });
    host = await aHost(site, { displayName: 'Anna Berg' });
    await hasHours(site, host, { from: 540, until: 1020 });
    await offer({});
    client = await aClient(site, { timeZone: 'Europe/Berlin' });
    visitor = await signInAsClient(site, client);
  });

  const isIn = () => isMemberOf(site, client, program.programId);
  const has = (credits: number) => hasCredits(site, client, { termId: term.termId, credits });
  const show = async (where = '?other') => textOf((await visitor.get(path + where)).text);
  const propose = async (fields: Record<string, string>) => {
    const { text } = await visitor.get(`${path}?other`);
    return visitor.submit(path, {
      serviceId: hidden(text, 'serviceId'),
      idempotencyKey: hidden(text, 'idempotencyKey'),
      other: 'true',
      proposedDate: '2026-12-12',
      proposedTime: '10:00',
      proposedZone: 'Europe/Berlin',
      payWith: 'credits',
      ...fields,
    });
  };
  const left = async () =>
    (await site.useCases.wallet.readWallet(site.strapi.db.connection, client.clientId, site.clock.now()))
      .available;

  it('says what is used and what remains, now and afterwards, and that an hour is sixty minutes', async () => {
    await isIn();
    await has(3);
    const page = await show();
    expect(page).toContain('Request a session');
    expect(page).toContain('Duration 60 minutes');
    expect(page).toContain('book one hour at a time');
    expect(page).toContain('Now After this booking Used 0 1 Remaining 3 2');
    expect(page).toContain('3 hours in a row · 3 credits, 0 left');
    expect(page).not.toContain('4 hours in a row');
    const sent = await propose({ hours: '1' });
    expect(sent.status).toBe(303);
    expect(await left()).toBe(2);
    const done = textOf((await visitor.get(sent.location ?? '')).text);
    expect(done).toContain('1 Credit');
    expect(done).toContain('2 session credits left');
    expect(done).toContain('Book the next hour too');
    expect(await show()).toContain('Used 1 2 Remaining 2 1');
  });

  it('books the next hour too, each with its own credit, and lists them', async () => {
    await isIn();
    await has(2);
    const sent = await propose({ hours: '2' });
    expect(sent.status).toBe(303);
    const done = textOf((await visitor.get(sent.location ?? '')).text);
    expect(done).toContain('Your consecutive sessions');
    expect(done).toContain('10:00–11:00');
    expect(done).toContain('11:00–12:00');
    expect(done).toContain('2 session credits');
    expect(await left()).toBe(0);
    expect(await show()).toContain('All your credits of');
  });

  it('asks whoever is no member to join, and comes back', async () => {
    await has(1);
    const page = (await visitor.get(`${path}?other`)).text;
    expect(textOf(page)).toContain('Join the program first');
    expect(page).not.toContain('name="proposedDate"');
    expect(hidden(page, 'next')).toBe(`${path}?other`);
    const joined = await visitor.submit(`/programs/${program.slug}`, {
      membership: 'join',
      next: hidden(page, 'next'),
    });
    expect(joined.location).toBe(`${path}?other`);
    expect(await show()).toContain('Used 0 1 Remaining 1 0');
    expect(await show('')).not.toContain('Join the program first');
  });

  it('tells whoever has none, or none of a term that runs, before a time is chosen', async () => {
    await isIn();
    expect(await show('')).toContain('You have no session credits left');
    await has(2);
    expect(await show('')).not.toContain('You have no session credits left');
    site.clock.set(term.endsAt - 60_000);
    expect(await show('')).not.toContain('You have no session credits left');
    site.clock.set(term.endsAt);
    expect(await show('')).toContain('Credits end with their term');
  });

  it('leaves the choice where a service takes money as well', async () => {
    await offer({ priceAmount: 6000, takesCard: true });
    expect(await show()).toContain('You can pay $60 in money instead.');
    await isIn();
    await has(1);
    const page = (await visitor.get(`${path}?other`)).text;
    expect(page).toMatch(/value="credits"[^>]* checked|checked[^>]* value="credits"/u);
    expect(textOf(page)).toContain('$60 in money');
    const byCard = await propose({ payWith: 'card', hours: '1' });
    expect(byCard.location).toMatch(/^\/pay\/test\//u);
    expect(await left()).toBe(1);
  });

  it('keeps what was typed when there are too few, and says why', async () => {
    await isIn();
    await has(1);
    const refused = await propose({ hours: '3', note: 'About my second chapter' });
    expect(refused.status).toBe(409);
    expect(textOf(refused.text)).toContain('You have too few session credits for this');
    expect(refused.text).toContain('About my second chapter');
    expect(await left()).toBe(1);
  });

  it('tells a visitor that they can, and signs them in with the form', async () => {
    await isIn();
    await has(1);
    visitor = site.visitor();
    expect(await show()).toContain('You can pay with a session credit');
    const sent = await propose({ account: 'existing', email: client.email, password: client.password });
    expect(sent.status).toBe(303);
    expect(await left()).toBe(0);
  });

  it('says that nobody can where no program takes them any more', async () => {
    await isIn();
    await has(1);
    await site.strapi.db
      .connection('pps_programs')
      .where({ id: program.programId })
      .update({ takes_credits: false });
    expect(await show()).toContain('Nobody can pay with session credits here at the moment.');
  });

  it('takes a credit for a service whose date is agreed later', async () => {
    await offer({ agreeing: 'arranged' });
    await isIn();
    await has(1);
    const { text } = await visitor.get(path);
    expect(textOf(text)).toContain('The credit is kept until you have agreed a date');
    expect(text).not.toContain('name="hours"');
    const sent = await visitor.submit(path, {
      serviceId: hidden(text, 'serviceId'),
      idempotencyKey: hidden(text, 'idempotencyKey'),
      payWith: 'credits',
    });
    expect(sent.status).toBe(303);
    expect(await left()).toBe(0);
  });
});
