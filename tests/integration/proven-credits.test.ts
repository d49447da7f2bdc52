import type {
  PageOf,
  RunRowView,
  RunView,
  WaitingView,
} from '../../src/plugins/pay-per-session/shared/contracts/allocation';
import { database } from '../../src/plugins/pay-per-session/server/src/platform/database';
import type { ClientId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aCreditProgram,
  anOperator,
  brokenInvariants,
  isMemberOf,
  linksIn,
  signInAsAdmin,
  startApp,
  type Answer,
  type RunningApp,
  type Visitor,
} from '../harness';

const MINUTE = 60_000;
const codeOf = ({ json }: Answer): string | undefined =>
  (json as { error?: { details: { code: string } } }).error?.details.code;

describe('credits for an address', () => {
  let site: RunningApp;
  let operator: Visitor;
  let place: Awaited<ReturnType<typeof aCreditProgram>>;
  let keys = 0;

  beforeAll(async () => {
    site = await startApp();
    operator = await signInAsAdmin(site, await anOperator(site));
    place = await aCreditProgram(site);
  });
  afterAll(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
    await site.close();
  });

  const dataOf = (answer: Answer): unknown => {
    expect(answer.status).toBe(200);
    return (answer.json as { data: unknown }).data;
  };
  const prepare = async (body: object): Promise<RunView> => {
    const importKey = `key ${(keys += 1)}`;
    const input = { termId: place.termId, importKey, note: '', credits: 2, ...body };
    return dataOf(await operator.post('/pay-per-session/credit-runs', input)) as RunView;
  };
  const sendList = async (rows: string[], more: Record<string, string> = {}): Promise<RunView> => {
    const form = new FormData();
    const fields = { termId: String(place.termId), importKey: `key ${(keys += 1)}`, ...more };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('list', new File([['email,credits', ...rows].join('\n')], 'list.csv', { type: 'text/csv' }));
    return dataOf(await operator.ask('POST', '/pay-per-session/credit-lists', { form })) as RunView;
  };
  const rowsOf = async ({ id }: RunView): Promise<RunRowView[]> =>
    (dataOf(await operator.get(`/pay-per-session/credit-runs/${id}/rows`)) as PageOf<RunRowView>).items;
  const apply = async ({ id }: RunView): Promise<void> => {
    dataOf(await operator.post(`/pay-per-session/credit-runs/${id}/application`));
    await site.useCases.allocations.workOnRuns(site.app);
  };
  const granted = async ({ clientId }: { clientId: ClientId }): Promise<number | null> => {
    const of = { client_id: clientId, term_id: place.termId };
    const [credits = null] = await database(site.strapi)('pps_credit_allocations')
      .where(of)
      .pluck<number[]>('granted');
    return credits;
  };
  const tokenMailedTo = async (address: string): Promise<string> => {
    const mail = await site.mailbox.waitForMail((sent) => JSON.stringify(sent.to).includes(address));
    return (
      linksIn(mail)
        .find((url) => url.includes('/credits/'))
        ?.split('/')
        .at(-1) ?? ''
    );
  };
  const waitingOf = async (address: string): Promise<WaitingView[]> =>
    (
      dataOf(
        await operator.get(`/pay-per-session/waiting-credits?search=${encodeURIComponent(address)}`),
      ) as PageOf<WaitingView>
    ).items;
  const prove = (clientId: ClientId, email: string) =>
    site.strapi.db.connection('pps_clients').where({ id: clientId }).update({ proven_email: email });

  it('that an account has without having proven it wait, and go to who opens the mailed link', async () => {
    const squatter = await aClient(site, { email: 'listed@example.org' });
    const run = await prepare({ to: 'client', email: 'listed@example.org', tell: false });
    expect(run).toMatchObject({ known: 0, waits: 1, bad: 0 });
    expect(await rowsOf(run)).toMatchObject([{ client: null, unproven: true, problem: null, has: null }]);
    await apply(run);
    await site.useCases.allocations.giveToProven(site.app);
    expect(await granted(squatter)).toBeNull();
    // The link is the only way, so it is mailed whether or not others are told.
    const token = await tokenMailedTo('listed@example.org');
    await site.useCases.allocations.claimByLink(site.app, squatter, token);
    expect(await granted(squatter)).toBe(2);
    // The address is proven from now on.
    expect(await prepare({ to: 'client', email: 'listed@example.org' })).toMatchObject({
      known: 1,
      waits: 0,
    });
  });

  it('are refused in a list in which everybody should be known, if nobody has proven it', async () => {
    await aClient(site, { email: 'strict@example.org' });
    const run = await sendList(['strict@example.org,2', 'nobody@example.org,2'], { strangers: 'refuse' });
    expect((await rowsOf(run)).map(({ problem }) => problem)).toEqual(['NOT_PROVEN', 'NO_ACCOUNT']);
  });

  it('that an account has given up do not follow it', async () => {
    const moved = await aClient(site, { email: 'old@example.org', proven: true });
    const db = site.strapi.db.connection;
    await db('up_users').where({ id: moved.userId }).update({ email: 'new@example.org' });
    const run = await sendList(['old@example.org,2', 'new@example.org,3']);
    expect(await rowsOf(run)).toMatchObject([
      { client: null, unproven: false },
      { client: null, unproven: true },
    ]);
    await apply(run);
    await site.useCases.allocations.giveToProven(site.app);
    expect(await granted(moved)).toBeNull();
    await prove(moved.clientId, 'new@example.org');
    await site.useCases.allocations.giveToProven(site.app);
    expect(await granted(moved)).toBe(3);
    // An account that is gone is nobody's.
    await db('up_users').where({ id: moved.userId }).delete();
    expect(await prepare({ to: 'client', email: 'new@example.org' })).toMatchObject({ known: 0, waits: 1 });
  });

  it('that wait are given once the address is proven, and can be taken back before', async () => {
    for (const email of ['soon@example.org', 'never@example.org'])
      await apply(await prepare({ to: 'client', email }));
    const [never] = await waitingOf('never@example.org');
    const path = `/pay-per-session/waiting-credits/${never?.id ?? 0}/revocation`;
    expect((await operator.post(path)).status).toBe(200);
    expect(codeOf(await operator.post(path))).toBe('CREDITS_NOT_WAITING');
    const soon = await aClient(site, { email: 'soon@example.org' });
    const late = await aClient(site, { email: 'never@example.org', proven: true });
    const { giveToProven } = site.useCases.allocations;
    await giveToProven(site.app);
    expect([await granted(soon), await granted(late)]).toEqual([null, null]);
    await prove(soon.clientId, 'soon@example.org');
    await giveToProven(site.app);
    await giveToProven(site.app);
    expect([await granted(soon), await granted(late)]).toEqual([2, null]);
  });

  it('that wait are told of again when an operator asks for it, and not ten times over', async () => {
    await apply(await prepare({ to: 'client', email: 'lost@example.org' }));
    const [waiting] = await waitingOf('lost@example.org');
    const token = await tokenMailedTo('lost@example.org');
    // Within one span of ten minutes, whatever the time is.
    site.clock.set(Math.floor(site.clock.now() / (10 * MINUTE)) * 10 * MINUTE);
    const again = () => operator.post(`/pay-per-session/waiting-credits/${waiting?.id ?? 0}/mail`);
    expect((await again()).status).toBe(200);
    expect((await again()).status).toBe(200);
    await site.useCases.mail.sendDueMails(site.app);
    await site.useCases.mail.mailsAtRest(site.app);
    const mails = site.mailbox.mailsTo('lost@example.org');
    expect(mails).toHaveLength(2);
    expect(mails.every((mail) => linksIn(mail).some((url) => url.endsWith(token)))).toBe(true);
    await operator.post(`/pay-per-session/waiting-credits/${waiting?.id ?? 0}/revocation`);
    expect(codeOf(await again())).toBe('CREDITS_NOT_WAITING');
    expect((await operator.post('/pay-per-session/waiting-credits/999999/mail')).status).toBe(404);
    site.clock.reset();
  });

  it('are no matter for a group: its members are accounts, and those that are gone or blocked are named', async () => {
    const [member, blocked, gone] = [await aClient(site), await aClient(site), await aClient(site)];
    for (const client of [member, blocked, gone]) await isMemberOf(site, client, place.programId);
    const db = site.strapi.db.connection;
    await db('up_users').where({ id: blocked.userId }).update({ blocked: true });
    await db('up_users').where({ id: gone.userId }).delete();
    const run = await prepare({ to: 'group', programId: place.programId, credits: 1 });
    expect((await rowsOf(run)).map(({ client, problem }) => [client?.id, problem])).toEqual([
      [member.clientId, null],
      [blocked.clientId, 'ACCOUNT_BLOCKED'],
      [gone.clientId, 'NO_ACCOUNT'],
    ]);
  });
});
