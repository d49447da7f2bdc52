import type {
  AllocationDetail,
  PageOf,
  RunRowView,
  RunView,
  WaitingView,
} from '../../src/plugins/pay-per-session/shared/contracts/allocation';
import {
  aClient,
  aCreditProgram,
  anOperator,
  aTerm,
  brokenInvariants,
  isMemberOf,
  linksIn,
  signInAsAdmin,
  signInAsClient,
  startApp,
  type Answer,
  type RunningApp,
  type Visitor,
} from '../harness';

const codeOf = ({ json }: Answer): string | undefined =>
  (json as { error?: { details: { code: string } } }).error?.details.code;
const factsOf = ({ json }: Answer): object | undefined =>
  (json as { error?: { details: { facts: object } } }).error?.details.facts;

describe('credits that an operator gives', () => {
  let site: RunningApp;
  let operator: Visitor;
  let place: Awaited<ReturnType<typeof aCreditProgram>>;

  beforeAll(async () => {
    site = await startApp();
    operator = await signInAsAdmin(site, await anOperator(site, { firstname: 'Olga', lastname: 'Operator' }));
    place = await aCreditProgram(site);
  });
  afterAll(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
    await site.close();
  });

  const prepare = (body: object) =>
    operator.post('/pay-per-session/credit-runs', { termId: place.termId, note: '', ...body });
  const sendList = (importKey: string, content: string | Uint8Array, more: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ termId: String(place.termId), importKey, ...more }))
      form.set(name, value);
    const bytes = typeof content === 'string' ? content : new Uint8Array(content);
    form.set('list', new File([bytes], 'students.csv', { type: 'text/csv' }));
    return operator.ask('POST', '/pay-per-session/credit-lists', { form });
  };
  const runOf = (answer: Answer): RunView => {
    expect(answer.status).toBe(200);
    return (answer.json as { data: RunView }).data;
  };
  const rowsOf = async ({ id }: RunView, query = ''): Promise<RunRowView[]> => {
    const { json } = await operator.get(`/pay-per-session/credit-runs/${id}/rows${query}`);
    return (json as { data: PageOf<RunRowView> }).data.items;
  };
  const apply = async ({ id }: RunView): Promise<Answer> => {
    const answer = await operator.post(`/pay-per-session/credit-runs/${id}/application`);
    await site.useCases.allocations.workOnRuns(site.app);
    return answer;
  };
  const show = async ({ id }: RunView): Promise<RunView> =>
    runOf(await operator.get(`/pay-per-session/credit-runs/${id}`));
  const allocationOf = async (clientId: number): Promise<AllocationDetail> => {
    const row = await site.strapi.db
      .connection('pps_credit_allocations')
      .where({ client_id: clientId, term_id: place.termId })
      .first('id');
    const { json } = await operator.get(`/pay-per-session/credit-allocations/${row.id}`);
    return (json as { data: AllocationDetail }).data;
  };

  it('are shown first, given on the second click, and told by mail', async () => {
    const nora = await aClient(site, {
      displayName: 'Nora Lindqvist',
      email: 'Nora@example.org',
      proven: true,
    });
    const run = runOf(
      await prepare({ to: 'client', email: 'nora@EXAMPLE.org', credits: 2, importKey: 'for nora' }),
    );
    expect(run).toMatchObject({
      status: 'checked',
      rows: 1,
      bad: 0,
      known: 1,
      waits: 0,
      credits: 2,
      done: 0,
    });
    expect(await rowsOf(run)).toMatchObject([
      { line: 1, client: { displayName: 'Nora Lindqvist' }, credits: 2, has: 0, willHave: 2, outcome: null },
    ]);
    expect(runOf(await apply(run)).status).toBe('applying');
    expect(await show(run)).toMatchObject({
      status: 'applied',
      done: 1,
      madeBy: 'Olga Operator',
      appliedBy: 'Olga Operator',
    });
    const allocation = await allocationOf(nora.clientId);
    expect(allocation).toMatchObject({ granted: 2, available: 2 });
    expect(allocation.entries).toMatchObject([
      { kind: 'grant', by: 'Olga Operator', balance: 2, runId: run.id },
    ]);
    const mail = await site.mailbox.waitForMail(
      (sent) => sent.subject?.includes('2 session credits') === true,
    );
    expect(mail.text).toContain('pays one session of 60 minutes');
  });

  it('are given once, however often the same allocation is sent and applied', async () => {
    const { clientId, email } = await aClient(site, { proven: true });
    const wanted = { to: 'client', email, credits: 3, importKey: 'once' };
    const run = runOf(await prepare(wanted));
    await apply(run);
    const again = runOf(await prepare(wanted));
    expect(again).toMatchObject({ id: run.id, status: 'applied' });
    expect((await apply(again)).status).toBe(200);
    expect((await allocationOf(clientId)).granted).toBe(3);
    const other = await prepare({ ...wanted, credits: 4 });
    expect([other.status, codeOf(other)]).toEqual([409, 'IMPORT_KEY_USED']);
  });

  it('go to every member of a program', async () => {
    const members = [await aClient(site), await aClient(site)];
    for (const member of members) await isMemberOf(site, member, place.programId);
    const run = runOf(
      await prepare({ to: 'group', programId: place.programId, credits: 1, importKey: 'autumn' }),
    );
    expect(run).toMatchObject({ rows: 2, known: 2, credits: 2 });
    await apply(run);
    for (const { clientId } of members) expect((await allocationOf(clientId)).available).toBe(1);
    const empty = await aCreditProgram(site);
    expect(
      codeOf(await prepare({ to: 'group', programId: empty.programId, credits: 1, importKey: 'x' })),
    ).toBe('NOT_FOUND');
  });

  it('come from a list, of which each wrong row is named, and nothing is done until it is left out', async () => {
    const good = await aClient(site, { proven: true });
    const list = [
      'Email;Credits;Note',
      `${good.email};2;thesis`,
      'nobody;2;',
      `${good.email};5;`,
      'new@example.org;-1;',
      'other@example.org;1.5;',
      'sum@example.org;=1+1;',
      'waits@example.org;4;',
    ].join('\r\n');
    const run = runOf(await sendList('list-1', Buffer.from(`\uFEFF${list}`, 'utf16le')));
    expect(run).toMatchObject({
      rows: 7,
      bad: 5,
      known: 1,
      waits: 1,
      credits: 6,
      separator: ';',
      encoding: 'utf-16le',
      fileName: 'students.csv',
    });
    expect((await rowsOf(run, '?show=bad')).map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'NOT_AN_ADDRESS'],
      [4, 'TWICE'],
      [5, 'NEGATIVE'],
      [6, 'DECIMAL'],
      [7, 'FORMULA'],
    ]);
    const refused = await apply(run);
    expect([refused.status, codeOf(refused), factsOf(refused)]).toEqual([409, 'ROWS_WRONG', { count: 5 }]);
    expect((await show(run)).done).toBe(0);
    const choice = { chosen: false, every: 'bad' };
    runOf(await operator.put(`/pay-per-session/credit-runs/${run.id}/choice`, choice));
    await apply(run);
    expect(await show(run)).toMatchObject({ status: 'applied', done: 2, chosen: 2 });
    expect((await allocationOf(good.clientId)).entries[0]?.reason).toBe('thesis');
    const late = await operator.put(`/pay-per-session/credit-runs/${run.id}/choice`, choice);
    expect(codeOf(late)).toBe('RUN_NOT_OPEN');
  });

  it('may be kept from people without an account', async () => {
    const run = runOf(
      await sendList('strict', 'email,credits\nstranger@example.org,2\n', { strangers: 'refuse' }),
    );
    expect((await rowsOf(run))[0]?.problem).toBe('NO_ACCOUNT');
    runOf(await operator.post(`/pay-per-session/credit-runs/${run.id}/discard`));
    // Its key is free again.
    expect(runOf(await sendList('strict', 'email,credits\nstranger@example.org,3\n')).waits).toBe(1);
  });

  it.each([
    ['LIST_EMPTY', ''],
    ['LIST_EMPTY', 'email,credits\n'],
    ['LIST_IS_WORKBOOK', Uint8Array.from([0x50, 0x4b, 3, 4])],
    ['LIST_COLUMNS_MISSING', 'name,credits\nNora,2\n'],
    ['LIST_QUOTE_OPEN', 'email,credits\n"nora@example.org,2\n'],
  ])('do not come from what is no list: %s', async (code, content) => {
    const answer = await sendList('not-a-list', content);
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
  });

  it('do not come from a list of 50 MB, which is not even opened', async () => {
    const answer = await sendList('huge', new Uint8Array(50 * 1024 * 1024).fill(97));
    expect([answer.status, codeOf(answer), factsOf(answer)]).toEqual([
      413,
      'LIST_TOO_LARGE',
      { megabytes: 5 },
    ]);
    expect(answer.text).toContain('larger than 5 MB');
  });

  it('need a list, a term and a key', async () => {
    const none = await operator.ask('POST', '/pay-per-session/credit-lists', { form: new FormData() });
    expect([none.status, codeOf(none)]).toEqual([400, 'INVALID_INPUT']);
    const over = await aTerm(site, place.institutionId, { startsInDays: -90, endsInDays: -60 });
    const late = await prepare({
      to: 'client',
      email: 'a@b.org',
      credits: 1,
      importKey: 'late',
      termId: over.termId,
    });
    expect(codeOf(late)).toBe('TERM_OVER');
  });

  it('wait for who has no account, and are taken once through the mailed link by the account of that address', async () => {
    const address = 'later@example.org';
    const run = runOf(await prepare({ to: 'client', email: address, credits: 2, importKey: 'later' }));
    expect(run.waits).toBe(1);
    await apply(run);
    const waiting = (await operator.get('/pay-per-session/waiting-credits?search=later')).json as {
      data: PageOf<WaitingView>;
    };
    expect(waiting.data.items).toMatchObject([{ address, credits: 2 }]);
    const mail = await site.mailbox.waitForMail((sent) => JSON.stringify(sent.to).includes(address));
    const link = linksIn(mail).find((url) => url.includes('/credits/'));
    const token = link?.split('/').at(-1) ?? '';
    const { claimByLink, showCreditsOfLink } = site.useCases.allocations;
    expect(await showCreditsOfLink(site.app, token)).toMatchObject({ address, credits: 2, state: 'waiting' });
    const page = async (who: Visitor): Promise<string> => (await who.get(`/credits/${token}`)).text;
    const shown = await page(site.visitor());
    expect(shown).toContain(`They wait for ${address}.`);
    // An account somebody else opened with the address is its owner's by a new password.
    expect(shown).toContain('href="/forgotten-password"');
    const stranger = await aClient(site);
    const intruder = await signInAsClient(site, stranger);
    expect(await page(intruder)).toContain('Take my 2 credits');
    expect((await intruder.submit(`/credits/${token}`, {})).status).toBe(409);
    await expect(claimByLink(site.app, stranger, token)).rejects.toMatchObject({ code: 'OTHER_ADDRESS' });
    const owner = await aClient(site, { email: address });
    const claims = await Promise.allSettled([1, 2].map(() => claimByLink(site.app, owner, token)));
    expect(claims.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await allocationOf(owner.clientId)).granted).toBe(2);
    expect((await showCreditsOfLink(site.app, token)).state).toBe('claimed');
    expect(await page(await signInAsClient(site, owner))).toContain('These credits are taken');
  });

  it('are corrected for a reason, never below what is unused, and only as they were seen', async () => {
    const { clientId, email } = await aClient(site, { proven: true });
    await apply(runOf(await prepare({ to: 'client', email, credits: 2, importKey: 'to correct' })));
    const { id } = await allocationOf(clientId);
    const change = (body: object, way = 'adjustment') =>
      operator.post(`/pay-per-session/credit-allocations/${id}/${way}`, { reason: 'Typed wrongly', ...body });
    const more = { change: 3, available: 2, idempotencyKey: 'first-change' };
    expect((await change(more)).status).toBe(200);
    expect((await change(more)).status).toBe(200);
    expect(await allocationOf(clientId)).toMatchObject({ granted: 5, available: 5 });
    expect(codeOf(await change({ change: -1, available: 2, idempotencyKey: 'second-one' }))).toBe(
      'STALE_CREDITS',
    );
    expect(codeOf(await change({ change: -6, available: 5, idempotencyKey: 'third-one' }))).toBe(
      'CREDITS_IN_USE',
    );
    expect(
      codeOf(await change({ change: -1, available: 5, reason: ' ', idempotencyKey: 'fourth-one' })),
    ).toBe('INVALID_INPUT');
    expect((await change({ available: 5, idempotencyKey: 'all-of-them' }, 'revocation')).status).toBe(200);
    const left = await allocationOf(clientId);
    expect(left).toMatchObject({ granted: 0, available: 0 });
    expect(left.entries[0]).toMatchObject({ kind: 'adjust', reason: 'Typed wrongly', by: 'Olga Operator' });
  });
});
