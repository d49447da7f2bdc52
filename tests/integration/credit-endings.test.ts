import type {
  TermDetail,
  TermFigures,
} from '../../src/plugins/pay-per-session/shared/contracts/credit-figures';
import type { CreditRunId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aCreditProgram,
  aHost,
  anOperator,
  aService,
  aTerm,
  brokenInvariants,
  hasCredits,
  hasHours,
  isMemberOf,
  signInAsAdmin,
  startApp,
  takesCredits,
  type Client,
  type RunningApp,
  type Visitor,
} from '../harness';

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;

describe('credits of a term that ends', () => {
  let site: RunningApp;
  let operator: Visitor;
  let place: Awaited<ReturnType<typeof aCreditProgram>>;
  let nora: Client;
  let busy: Client;

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(Date.UTC(2026, 2, 2, 9));
    operator = await signInAsAdmin(site, await anOperator(site));
    place = await aCreditProgram(site);
    const hosts = [];
    for (const displayName of ['Anna Berg', 'Ben Ford', 'Cleo Dahl']) {
      const host = await aHost(site, { displayName });
      hosts.push(host);
      await hasHours(site, host, { from: 600, until: 720, weekdays: [1, 3] });
      const service = await aService(site, host, {
        name: `Hour with ${displayName}`,
        agreeing: 'booked',
        noticeHours: 0,
        furthestDays: 60,
        stepMinutes: 60,
      });
      await takesCredits(site, service, place.programId);
    }
    [nora, busy] = [await aClient(site, { displayName: 'Nora Lindqvist' }), await aClient(site)];
    for (const client of [nora, busy]) await isMemberOf(site, client, place.programId);
    await hasCredits(site, nora, { termId: place.termId, credits: 2 });
    await hasCredits(site, busy, { termId: place.termId, credits: 1 });
  });
  afterAll(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
    await site.close();
  });

  const tell = async () => {
    await site.useCases.allocations.tellOfEndingCredits(site.app);
    await site.useCases.mail.sendDueMails(site.app);
    await site.useCases.mail.mailsAtRest(site.app);
  };
  const mailsTo = (client: Client) =>
    site.mailbox
      .mailsTo(client.email)
      .filter(({ subject }) => subject?.includes('of yours end') === true)
      .map(({ text = '' }) => text);

  it('are not spoken of a minute before 14 days are left', async () => {
    site.clock.set(place.endsAt - 14 * DAY - MINUTE);
    await tell();
    expect(mailsTo(nora)).toEqual([]);
  });

  it('are not spoken of while their institution is disabled, nor to who may not sign in', async () => {
    const account = () => site.strapi.db.connection('up_users').where({ email: nora.email });
    const { switchInstitution } = site.useCases.institutions;
    site.clock.set(place.endsAt - 14 * DAY);
    await switchInstitution(site.app, place.institutionId, false);
    await tell();
    expect([mailsTo(nora), mailsTo(busy)]).toEqual([[], []]);
    await switchInstitution(site.app, place.institutionId, true);
    await account().update({ blocked: true });
    await tell();
    await account().update({ blocked: false });
    expect([mailsTo(nora).length, mailsTo(busy).length]).toEqual([0, 1]);
  });

  it('are not given out, and wait without a word, while their institution is disabled', async () => {
    const { prepareAllocation, applyRun, showRun } = site.useCases.allocations;
    const { switchInstitution } = site.useCases.institutions;
    const wanted = { to: 'client', importKey: 'disabled', credits: 1, note: '', tell: true } as const;
    const operator = { adminUserId: 1 };
    const { id } = await prepareAllocation(site.app, operator, {
      ...wanted,
      email: nora.email,
      termId: place.termId,
    });
    await switchInstitution(site.app, place.institutionId, false);
    await expect(applyRun(site.app, operator, id as CreditRunId)).rejects.toMatchObject({
      code: 'INSTITUTION_DISABLED',
    });
    await switchInstitution(site.app, place.institutionId, true);
    expect(await showRun(site.app, id as CreditRunId)).toMatchObject({ status: 'checked', done: 0 });
  });

  it('are spoken of 14 days before, once, with three free starts of different hosts', async () => {
    site.clock.set(place.endsAt - 14 * DAY);
    await tell();
    await tell();
    const [text = '', ...more] = mailsTo(nora);
    expect(more).toEqual([]);
    expect(text).toContain('2 session credits');
    for (const name of ['Anna Berg', 'Ben Ford', 'Cleo Dahl']) expect(text).toContain(`with ${name}`);
    expect(text.match(/\/hosts\/host-/gu)).toHaveLength(3);
  });

  it('are spoken of again 3 days before to who has some left, and not to who got them since', async () => {
    const late = await aClient(site);
    site.clock.set(place.endsAt - 2 * DAY);
    await hasCredits(site, late, { termId: place.termId, credits: 1 });
    const { id } = await site.strapi.db
      .connection('pps_credit_allocations')
      .where({ client_id: busy.clientId })
      .first('id');
    const path = `/pay-per-session/credit-allocations/${id}/revocation`;
    await operator.post(path, { available: 1, reason: 'Left the program', idempotencyKey: 'revoked-it' });
    await tell();
    await tell();
    expect(mailsTo(nora)).toHaveLength(2);
    expect(mailsTo(busy)).toHaveLength(1);
    expect(mailsTo(late)).toEqual([]);
  });

  it('count as expired for operators the moment the term is over, and in the ledger when it is swept', async () => {
    const figures = async (): Promise<TermFigures> => {
      const { json } = await operator.get('/pay-per-session/credit-figures');
      const term = (json as { data: TermFigures[] }).data.find(({ term: { id } }) => id === place.termId);
      if (!term) throw new Error('The term has no figures.');
      return term;
    };
    site.clock.set(place.endsAt - MINUTE);
    expect(await figures()).toMatchObject({ people: 3, granted: 3, available: 3, expired: 0 });
    site.clock.set(place.endsAt);
    expect(await figures()).toMatchObject({ granted: 3, available: 0, expired: 3, term: { state: 'over' } });
    await site.useCases.wallet.expireTerms(site.app);
    expect(await figures()).toMatchObject({ granted: 3, available: 0, expired: 3 });
    await tell();
    expect(mailsTo(nora)).toHaveLength(2);
  });

  it('are counted by program and week, against the hours that hosts have published', async () => {
    const { json } = await operator.get(`/pay-per-session/credit-figures/${place.termId}`);
    const { weeks, hosts, programs } = (json as { data: TermDetail }).data;
    expect(hosts).toBe(3);
    expect(programs).toMatchObject([{ people: 2, granted: 2 }]);
    // Three hosts, two hours on each of two days.
    expect(weeks[1]).toMatchObject({ hours: 12, asked: 0, booked: 0 });
  });

  it('stand in a statement as a table, in which no cell starts a formula', async () => {
    await site.strapi.db
      .connection('pps_clients')
      .where({ id: nora.clientId })
      .update({ display_name: '=1+1' });
    const { text, status } = await operator.get(
      `/pay-per-session/credit-statement?termId=${place.termId}&programId=${place.programId}`,
    );
    expect(status).toBe(200);
    const [heading = '', ...lines] = text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(heading).toContain('Date,Client,E-mail,Movement,Given,Unused');
    expect(lines.filter((line) => line.includes(`'=1+1`))).toHaveLength(2);
    expect(lines.filter((line) => line.includes('Expired with the term'))).toHaveLength(1);
    const none = await operator.get('/pay-per-session/credit-statement?termId=999');
    expect(none.status).toBe(404);
    const spanish = await site.useCases.allocations.exportStatement(site.app, {
      termId: place.termId,
      programId: undefined,
      language: 'es-MX',
    });
    let said = '';
    for await (const part of spanish) said += String(part);
    expect(said).toContain('Fecha,Cliente');
  });

  it('stop being given when the term ends before all are given', async () => {
    const { termId, endsAt } = await aTerm(site, place.institutionId, { startsInDays: 61, endsInDays: 70 });
    const { email } = await aClient(site, { proven: true });
    const { prepareAllocation, applyRun, workOnRuns, showRun } = site.useCases.allocations;
    const wanted = { to: 'client', importKey: 'too late', credits: 1, note: '', tell: true } as const;
    const run = await prepareAllocation(site.app, { adminUserId: 1 }, { ...wanted, email, termId });
    const id = run.id as CreditRunId;
    site.clock.set(endsAt);
    await expect(applyRun(site.app, { adminUserId: 1 }, id)).rejects.toMatchObject({ code: 'TERM_OVER' });
    await site.strapi.db.connection('pps_credit_runs').where({ id }).update({ status: 'applying' });
    await workOnRuns(site.app);
    expect(await showRun(site.app, id)).toMatchObject({ status: 'stopped', done: 0 });
  });
});
