import {
  aClient,
  anOfferedProgram,
  signInAsClient,
  startApp,
  type Client,
  type RunningApp,
} from '../harness';
import { anInstitution, aTerm, hasCredits, isMemberOf } from '../harness/credits';

describe('session credits on the public site', () => {
  let site: RunningApp;
  let client: Client;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    client = await aClient(site);
  });

  const credited = async (credits: number, name: string) => {
    const institutionId = await anInstitution(site, { name });
    const term = await aTerm(site, institutionId);
    const allocationId = await hasCredits(site, client, { termId: term.termId, credits });
    return { institutionId, allocationId, ...term };
  };
  const menuOf = (page: string): string =>
    /<details class="account-menu">.*?<\/details>/su.exec(page)?.[0].replaceAll(/<[^>]+>/gu, ' ') ?? '';

  it('are not spoken of where there are none to have', async () => {
    const visitor = await signInAsClient(site, client);
    expect(menuOf((await visitor.get('/')).text)).not.toContain('credit');
  });

  it('stand in the account menu, with their term and its end', async () => {
    await credited(2, 'Linden University');
    const visitor = await signInAsClient(site, client);
    const menu = menuOf((await visitor.get('/hosts')).text);
    expect(menu).toContain('2 session credits');
    expect(menu).toMatch(/Term \d+ · Linden University/u);
    expect(menu).toMatch(/until \d+ \w+/u);
    const account = (await visitor.get('/account')).text.replaceAll(/<[^>]+>/gu, ' ');
    expect(account).toMatch(/Session credits\s+Every movement/u);
    expect(account).toMatch(/Remaining\s+2/u);
  });

  it('stand there by institution where there are several, and of terms that run only', async () => {
    await credited(2, 'Linden University');
    await credited(1, 'Maple College');
    const over = await anInstitution(site, { name: 'Oak School' });
    const term = await aTerm(site, over, { startsInDays: -9, endsInDays: 1 });
    await hasCredits(site, client, { termId: term.termId, credits: 5 });
    const before = site.clock.now();
    site.clock.set(term.endsAt);
    const visitor = await signInAsClient(site, client);
    const menu = menuOf((await visitor.get('/')).text);
    site.clock.set(before);
    expect(menu).toContain('3 session credits');
    expect(menu).toMatch(/Linden University\s+2 left/u);
    expect(menu).toMatch(/Maple College\s+1 left/u);
    expect(menu).not.toContain('Oak School');
  });

  it('are said to be none, where programs take them', async () => {
    const institutionId = await anInstitution(site);
    const { programId } = await anOfferedProgram(site, { institutionId, takesCredits: true });
    await isMemberOf(site, client, programId);
    const visitor = await signInAsClient(site, client);
    expect(menuOf((await visitor.get('/')).text)).toContain('No session credits');
    expect((await visitor.get('/account/credits')).text).toContain('Nothing has come in yet');
  });

  it('have a statement like a bank’s, and a table whose cells start no formula', async () => {
    const { allocationId } = await credited(3, '=HYPERLINK("x")');
    await site.strapi.db.transaction(async ({ trx }) =>
      site.useCases.wallet.adjustCredits(trx, site.app, {
        allocationId,
        credits: -1,
        key: `adjust-${client.clientId}`,
        actor: { kind: 'operator', id: null },
        reason: '+1 counted twice',
      }),
    );
    const visitor = await signInAsClient(site, client);
    const page = (await visitor.get('/account/credits')).text;
    expect(page).toContain('Given to you');
    expect(page).toContain('Corrected: taken back');
    expect(page).toContain('+1 counted twice');
    const file = await visitor.get('/account/credits/statement.csv');
    expect(file.status).toBe(200);
    const rows = file.text.replace(/^\uFEFF/u, '').split('\r\n');
    expect(rows[0]).toContain('Institution,Term,What,For,In,Out,Balance');
    expect(rows[1]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(rows[1]).toMatch(/Corrected: taken back,'\+1 counted twice,,1,2$/u);
    expect(rows[2]).toMatch(/Given to you,,3,,3$/u);
    const other = await signInAsClient(site, await aClient(site));
    expect((await other.get('/account/credits/statement.csv')).text).not.toContain('HYPERLINK');
  });

  it('are nobody’s business without signing in', async () => {
    const page = await site.visitor().get('/account/credits');
    expect(page).toMatchObject({ status: 303, location: '/sign-in?next=%2Faccount%2Fcredits' });
  });
});
