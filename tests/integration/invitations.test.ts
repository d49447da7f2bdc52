import {
  aHostAccount,
  anAuthor,
  anOperator,
  aSuperAdmin,
  linksIn,
  signInAsAdmin,
  startApp,
  type RunningApp,
  type Visitor,
} from '../harness';

interface ListedHost {
  id: number;
  email: string;
  state: string;
  registered: boolean;
}

describe('inviting a host', () => {
  let site: RunningApp;
  let operator: Visitor;
  const invite = (email: string) =>
    operator.post('/pay-per-session/hosts/invitations', { email, firstName: 'Noa', lastName: 'Levi' });
  const listed = async (email: string): Promise<ListedHost> => {
    const { json } = await operator.get('/pay-per-session/hosts');
    const host = (json as { data: ListedHost[] }).data.find((one) => one.email === email);
    if (!host) throw new Error(`${email} is not in the list of hosts.`);
    return host;
  };
  const invitationFor = async (email: string): Promise<URL> => {
    const mail = await site.mailbox.waitForMail(
      (one) => one.text?.includes('registrationToken') === true && JSON.stringify(one.to).includes(email),
    );
    const link = linksIn(mail).find((url) => url.includes('registrationToken'));
    if (link === undefined) throw new Error('The invitation has no registration link.');
    return new URL(link);
  };

  beforeAll(async () => {
    site = await startApp();
    operator = await signInAsAdmin(site, await anOperator(site));
  });
  afterAll(() => site.close());

  it('sends a link by which they choose a password, sign in, and find their own empty profile', async () => {
    expect((await invite('Noa@Example.org')).status).toBe(200);
    const link = await invitationFor('noa@example.org');
    expect(link.pathname).toBe('/admin/auth/register');
    expect(await listed('noa@example.org')).toMatchObject({ state: 'invited', registered: false });

    const registered = await site.visitor().post('/admin/register', {
      registrationToken: link.searchParams.get('registrationToken'),
      userInfo: { firstname: 'Noa', lastname: 'Levi', password: 'Correct-horse-7' },
    });
    expect(registered.status).toBe(200);
    const host = await signInAsAdmin(site, { id: 0, email: 'noa@example.org', password: 'Correct-horse-7' });
    const profile = await host.get('/pay-per-session/profile');
    expect(profile.json).toMatchObject({
      data: { displayName: 'Noa Levi', slug: 'noa-levi', visible: false },
    });
    expect(await listed('noa@example.org')).toMatchObject({ state: 'incomplete', registered: true });
  });

  it('does not invite somebody twice, in whatever case the address is written', async () => {
    await invite('twice@example.org');
    const again = await invite('TWICE@example.org');
    expect(again.status).toBe(409);
    expect(again.json).toMatchObject({ error: { details: { code: 'HOST_ALREADY_INVITED' } } });
  });

  it('invites again with a new link, after which the first one is worth nothing', async () => {
    await invite('again@example.org');
    const first = await invitationFor('again@example.org');
    const { id } = await listed('again@example.org');
    expect((await operator.post(`/pay-per-session/hosts/${id}/invitation`)).status).toBe(200);
    const info = await site
      .visitor()
      .get(`/admin/registration-info?registrationToken=${first.searchParams.get('registrationToken') ?? ''}`);
    expect(info.status).toBe(400);
  });

  it('does not invite again who has registered', async () => {
    const account = await aHostAccount(site);
    const host = await signInAsAdmin(site, account);
    await host.get('/pay-per-session/me');
    const { id } = await listed(account.email);
    const answer = await operator.post(`/pay-per-session/hosts/${id}/invitation`);
    expect(answer.json).toMatchObject({ error: { details: { code: 'HOST_ALREADY_REGISTERED' } } });
  });

  it('names each wrong field', async () => {
    const answer = await operator.post('/pay-per-session/hosts/invitations', { email: 'noa' });
    expect(answer.json).toMatchObject({
      error: { details: { fields: { email: { key: 'notAnEmail' }, firstName: { key: 'required' } } } },
    });
  });

  it('is for operators only', async () => {
    for (const account of [await aHostAccount(site), await anAuthor(site)]) {
      const person = await signInAsAdmin(site, account);
      expect((await person.get('/pay-per-session/hosts')).status).toBe(403);
      const answer = await person.post('/pay-per-session/hosts/invitations', {
        email: 'x@example.org',
        firstName: 'X',
      });
      expect(answer.status).toBe(403);
    }
  });
});

describe('the work of a host', () => {
  let site: RunningApp;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  it('begins at the first visit for who was given the role without an invitation', async () => {
    const host = await signInAsAdmin(site, await aHostAccount(site, { firstname: 'Änne', lastname: 'Berg' }));
    const me = await host.get('/pay-per-session/me');
    expect(me.json).toMatchObject({ data: { operator: false, hostId: expect.any(Number) as number } });
    expect((await host.get('/pay-per-session/profile')).json).toMatchObject({ data: { slug: 'anne-berg' } });
  });

  it('does not begin for a super admin who only looks', async () => {
    const admin = await signInAsAdmin(site, await aSuperAdmin(site));
    expect((await admin.get('/pay-per-session/me')).json).toMatchObject({
      data: { operator: true, hostId: null },
    });
    expect((await admin.get('/pay-per-session/profile')).status).toBe(404);
  });

  it('is not open to other roles of the panel', async () => {
    const author = await signInAsAdmin(site, await anAuthor(site));
    expect((await author.get('/pay-per-session/me')).status).toBe(403);
  });

  it('shows a host their own files only', async () => {
    const host = await signInAsAdmin(site, await aHostAccount(site));
    const files = await host.get('/upload/files');
    expect(files.status).toBe(200);
    expect(files.json).toMatchObject({ results: [] });
  });

  it('keeps what an operator has taken away from the role, at the next start too', async () => {
    const role = (await site.strapi.db.query('admin::role').findOne({ where: { code: 'pps-host' } })) as {
      id: number;
    };
    const download = { action: 'plugin::upload.assets.download', role: role.id };
    await site.strapi.db.query('admin::permission').deleteMany({ where: download });
    await site.useCases.people.ensureRoles(site.app);
    expect(await site.strapi.db.query('admin::permission').count({ where: download })).toBe(0);
  });
});
