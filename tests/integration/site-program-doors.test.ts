import {
  aClient,
  institutionWith,
  linksIn,
  programWith,
  recipientsOf,
  signInAsClient,
  startApp,
  type RunningApp,
} from '../harness';

describe('links that lead into a program', () => {
  let site: RunningApp;
  const linkTo = async (email: string): Promise<string> => {
    const mail = await site.mailbox.waitForMail(
      (one) => recipientsOf(one).includes(email) && one.text?.includes('/programs/') === true,
    );
    const link = linksIn(mail).find((url) => url.includes('/programs/')) ?? '';
    return new URL(link).pathname;
  };
  const invite = (programId: Awaited<ReturnType<typeof programWith>>, addresses: string[]) =>
    site.useCases.invitations.inviteToProgram(site.app, 0, programId, { addresses });

  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  it('greet who is invited and not signed in, and let them in once they are', async () => {
    const institution = await institutionWith(site, { name: 'Grand Valley' });
    const programId = await programWith(site, {
      name: 'Career Advice',
      joining: 'invitation',
      institutionId: institution.id,
    });
    const client = await aClient(site, { email: 'iris@home.example' });
    await invite(programId, [client.email]);
    const path = await linkTo(client.email);
    const visitor = await site.visitor().get(path);
    expect(visitor.status).toBe(200);
    expect(visitor.text).toContain('You are invited to Career Advice');
    expect(visitor.text).toContain(`/sign-up?next=${encodeURIComponent(path)}`);
    expect((await site.visitor().submit(path, {})).location).toContain('/sign-in?next=');

    const other = await signInAsClient(site, await aClient(site));
    const refused = await other.get(path);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Sign in to another account');
    expect((await other.submit(path, {})).status).toBe(403);

    const iris = await signInAsClient(site, client);
    const shown = await iris.get(path);
    expect(shown.text).toContain('the program “Career Advice” of Grand Valley');
    // Looking is not joining.
    expect((await iris.get(path)).text).toContain('Join Career Advice');
    expect((await iris.submit(path, {})).location).toBe('/programs/career-advice?joined');
    expect((await iris.get(path)).text).toContain('You are a member of Career Advice');
    expect((await iris.submit(path, {})).location).toBe('/programs/career-advice?joined');
    expect((await site.visitor().get(path)).status).toBe(404);
  });

  it('prove an address, and ask a visitor to sign in first', async () => {
    const institution = await institutionWith(site, { emailDomains: ['uni.example'] });
    const programId = await programWith(site, {
      name: 'Thesis Help',
      joining: 'domain',
      institutionId: institution.id,
    });
    const client = await aClient(site, { email: 'kim@uni.example' });
    await site.useCases.invitations.askToJoin(site.app, {
      client: {
        clientId: client.clientId,
        email: client.email,
        displayName: client.displayName,
        locale: 'es',
      },
      programId,
      language: 'en',
    });
    const path = await linkTo(client.email);
    expect((await site.visitor().get(path)).location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    expect((await (await signInAsClient(site, await aClient(site))).get(path)).status).toBe(403);
    const kim = await signInAsClient(site, client);
    expect((await kim.get(path)).text).toContain('kim@uni.example');
    expect((await kim.submit(path, {})).location).toBe('/programs/thesis-help?joined');
    site.clock.move(86_400_000);
    expect((await kim.get(path)).status).toBe(404);
    site.clock.reset();
  });

  it('say why a program cannot be joined now', async () => {
    const programId = await programWith(site, { name: 'Closed', joining: 'invitation' });
    const client = await aClient(site, { email: 'late@home.example' });
    await invite(programId, [client.email]);
    const path = await linkTo(client.email);
    await site.useCases.institutions.switchProgram(site.app, programId, false);
    const late = await signInAsClient(site, client);
    expect((await late.get(path)).status).toBe(409);
    expect((await late.submit(path, {})).text).toContain('takes no new members');
  });
});
