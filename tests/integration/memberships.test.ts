import type { MemberPage } from '../../src/plugins/pay-per-session/shared/contracts/membership';
import type { ClientId, ProgramId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  institutionWith,
  anOperator,
  programWith,
  linksIn,
  manyClients,
  recipientsOf,
  signInAsAdmin,
  startApp,
  type Client,
  type RunningApp,
  type Visitor,
} from '../harness';

const DAY = 86_400_000;

describe('memberships of programs', () => {
  let site: RunningApp;
  let operator: Visitor;
  const post = (path: string, body: object = {}) => operator.post(`/pay-per-session${path}`, body);
  const join = (clientId: ClientId, programId: ProgramId) =>
    site.useCases.institutions.joinProgram(site.app, { clientId, programId });
  const ask = ({ clientId, email, displayName }: Client, programId: ProgramId) =>
    site.useCases.invitations.askToJoin(site.app, {
      client: { clientId, email, displayName, locale: null },
      programId,
      language: 'en',
    });
  const members = async (programId: ProgramId, query = ''): Promise<MemberPage> =>
    (
      (await operator.get(`/pay-per-session/programs/${programId}/members${query}`)).json as {
        data: MemberPage;
      }
    ).data;
  const isMember = ({ clientId }: Client, programId: ProgramId) =>
    site.useCases.institutions.isMember(site.strapi.db.connection, { clientId, programId });
  const mailedLink = async (email: string, part: string): Promise<string> => {
    const mail = await site.mailbox.waitForMail(
      (one) => recipientsOf(one).includes(email) && one.text?.includes(part) === true,
    );
    return (
      linksIn(mail)
        .find((url) => url.includes(part))
        ?.split('/')
        .at(-1) ?? ''
    );
  };

  beforeAll(async () => {
    site = await startApp();
    operator = await signInAsAdmin(site, await anOperator(site, { firstname: 'Olga', lastname: 'Ops' }));
  });
  afterAll(() => site.close());

  it('begin at once where a program is open, also by its subprogram, and end when the member leaves', async () => {
    const programId = await programWith(site, { name: 'Open to all' });
    const sub = await programWith(site, { parentId: programId });
    const client = await aClient(site);
    expect(await join(client.clientId, sub)).toEqual({ programId, slug: 'open-to-all', joined: true });
    expect(await join(client.clientId, programId)).toMatchObject({ joined: false });
    expect(await isMember(client, sub)).toBe(true);
    const { readMemberships, leaveProgram } = site.useCases.institutions;
    const mine = await readMemberships(site.strapi.db.connection, client.clientId);
    expect(mine).toMatchObject([{ programId, name: 'Open to all', via: 'open', enabled: true }]);
    const leaving = { clientId: client.clientId, programId: sub };
    expect(await leaveProgram(site.app, leaving)).toEqual({ programId, left: true });
    expect(await leaveProgram(site.app, leaving)).toEqual({ programId, left: false });
    expect(await isMember(client, programId)).toBe(false);
    expect(await join(client.clientId, programId)).toMatchObject({ joined: true });
    expect((await members(programId)).counts).toEqual({ members: 1, left: 0, invitations: 0 });
  });

  it('do not begin where the program or its institution is disabled', async () => {
    const institution = await institutionWith(site);
    const [off, theirs] = [
      await programWith(site),
      await programWith(site, { institutionId: institution.id }),
    ];
    await post(`/programs/${off}/disable`);
    await post(`/institutions/${institution.id}/disable`);
    const { clientId } = await aClient(site);
    for (const programId of [off, theirs])
      await expect(join(clientId, programId)).rejects.toMatchObject({ code: 'PROGRAM_CLOSED' });
    await expect(join(clientId, 999_999 as ProgramId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('by domain begin once the address is proven by a mailed link, in the account that asked', async () => {
    const institution = await institutionWith(site, { emailDomains: ['uni.example'] });
    const programId = await programWith(site, { joining: 'domain', institutionId: institution.id });
    const stranger = await aClient(site);
    await expect(join(stranger.clientId, programId)).rejects.toMatchObject({
      code: 'PROGRAM_OTHER_ADDRESS',
      facts: { domains: '@uni.example' },
    });
    const student = await aClient(site, { email: 'Ada@uni.example' });
    // An account says it is confirmed where the site asks for no confirmation; that proves nothing.
    await expect(join(student.clientId, programId)).rejects.toMatchObject({ code: 'ADDRESS_NOT_PROVEN' });
    expect(await ask(student, programId)).toEqual({ state: 'mailed', email: 'ada@uni.example' });
    const code = await mailedLink('ada@uni.example', '/programs/joining/');
    const { proveAndJoin } = site.useCases.institutions;
    await expect(proveAndJoin(site.app, code, stranger.clientId)).rejects.toMatchObject({
      code: 'JOIN_LINK_FOR_ANOTHER',
    });
    await expect(proveAndJoin(site.app, `${code}x`, student.clientId)).rejects.toMatchObject({
      code: 'JOIN_LINK_NOT_VALID',
    });
    expect(await proveAndJoin(site.app, code, student.clientId)).toMatchObject({ programId, joined: true });
    expect((await members(programId)).items).toMatchObject([{ clientId: student.clientId, via: 'domain' }]);
    // The address is proven for every other program, until the account has another one.
    const second = await programWith(site, { joining: 'domain', institutionId: institution.id });
    expect(await ask(student, second)).toMatchObject({ state: 'joined', joined: true });
    const db = site.strapi.db.connection;
    await db('up_users').where({ id: student.userId }).update({ email: 'eve@uni.example' });
    const third = await programWith(site, { joining: 'domain', institutionId: institution.id });
    await expect(join(student.clientId, third)).rejects.toMatchObject({ code: 'ADDRESS_NOT_PROVEN' });
    await expect(proveAndJoin(site.app, code, student.clientId)).rejects.toMatchObject({
      code: 'JOIN_LINK_NOT_VALID',
    });
  });

  it('by domain do not begin by a link of yesterday, and an hour has five mails', async () => {
    const institution = await institutionWith(site, { emailDomains: ['late.example'] });
    const programId = await programWith(site, { joining: 'domain', institutionId: institution.id });
    const client = await aClient(site, { email: 'bo@late.example' });
    await ask(client, programId);
    const code = await mailedLink('bo@late.example', '/programs/joining/');
    for (let mail = 0; mail < 4; mail += 1) await ask(client, programId);
    await expect(ask(client, programId)).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' });
    site.clock.move(DAY);
    await expect(
      site.useCases.institutions.proveAndJoin(site.app, code, client.clientId),
    ).rejects.toMatchObject({ code: 'JOIN_LINK_NOT_VALID' });
    site.clock.reset();
  });

  it('by invitation begin with the mailed link, in the account of the invited address, once', async () => {
    const institution = await institutionWith(site, { name: 'Grand Valley' });
    const programId = await programWith(site, {
      name: 'By hand',
      joining: 'invitation',
      institutionId: institution.id,
    });
    const [invited, other] = [await aClient(site, { email: 'mia@home.example' }), await aClient(site)];
    const guest = await aClient(site, { email: 'guest@home.example' });
    await site.useCases.institutions.addMember(site.app, { clientId: guest.clientId, programId });
    const answer = await post(`/programs/${programId}/invitations`, {
      addresses: 'Mia <Mia@home.example>; nobody, new@home.example\nguest@home.example',
    });
    expect(answer.json).toEqual({
      data: {
        invited: ['mia@home.example', 'new@home.example'],
        again: [],
        members: ['guest@home.example'],
        unreadable: ['nobody'],
      },
    });
    const mail = await site.mailbox.waitForMail((one) => JSON.stringify(one.to).includes('mia@home.example'));
    expect(mail.text).toContain('Olga Ops invites you to join the program “By hand” of Grand Valley');
    const token = await mailedLink('mia@home.example', '/programs/invitations/');
    const { acceptInvitation, showInvitation } = site.useCases.institutions;
    await expect(join(other.clientId, programId)).rejects.toMatchObject({ code: 'PROGRAM_BY_INVITATION' });
    await expect(acceptInvitation(site.app, token, other.clientId)).rejects.toMatchObject({
      code: 'INVITATION_FOR_ANOTHER',
    });
    await expect(acceptInvitation(site.app, 'A'.repeat(43), invited.clientId)).rejects.toMatchObject({
      code: 'INVITATION_NOT_VALID',
    });
    expect(await showInvitation(site.app, token, invited.clientId)).toMatchObject({
      programName: 'By hand',
      institutionName: 'Grand Valley',
      member: false,
    });
    expect(await acceptInvitation(site.app, token, invited.clientId)).toMatchObject({ joined: true });
    expect(await acceptInvitation(site.app, token, invited.clientId)).toMatchObject({ joined: false });
    await site.useCases.invitations.removeMember(site.app, { programId, clientId: invited.clientId });
    await expect(acceptInvitation(site.app, token, invited.clientId)).rejects.toMatchObject({
      code: 'INVITATION_NOT_VALID',
    });
    await expect(join(invited.clientId, programId)).rejects.toMatchObject({ code: 'PROGRAM_BY_INVITATION' });
  });

  it('by invitation: a new one voids the link before, and one that is taken back opens nothing', async () => {
    const programId = await programWith(site, { joining: 'invitation' });
    const client = await aClient(site, { email: 'twice@home.example' });
    await post(`/programs/${programId}/invitations`, { addresses: client.email });
    const first = await mailedLink(client.email, '/programs/invitations/');
    const again = await post(`/programs/${programId}/invitations`, { addresses: client.email });
    expect(again.json).toMatchObject({ data: { again: [client.email], invited: [] } });
    const { acceptInvitation } = site.useCases.institutions;
    await expect(acceptInvitation(site.app, first, client.clientId)).rejects.toMatchObject({
      code: 'INVITATION_NOT_VALID',
    });
    const open = await operator.get(`/pay-per-session/programs/${programId}/invitations`);
    const [waiting] = (open.json as { data: { id: number; email: string }[] }).data;
    expect(waiting?.email).toBe(client.email);
    expect((await post(`/program-invitations/${waiting?.id ?? 0}/withdraw`)).status).toBe(200);
    expect((await members(programId)).counts.invitations).toBe(0);
    await expect(ask(client, programId)).rejects.toMatchObject({ code: 'PROGRAM_BY_INVITATION' });
  });

  it('are listed newest first, page by page, searched, and exported so that no cell starts a formula', async () => {
    const programId = await programWith(site, { name: 'Many' });
    const named = await aClient(site, { displayName: '=1+1 Özge', email: 'oezge@home.example' });
    const db = site.strapi.db.connection;
    const at = Date.UTC(2026, 0, 1);
    const clients = await manyClients(site, 119);
    await db('pps_memberships').insert(
      clients.map((client_id, index) => ({
        client_id,
        program_id: programId,
        via: 'open',
        // Several joined at the same instant.
        joined_at: new Date(at + Math.floor(index / 10) * DAY),
      })),
    );
    await join(named.clientId, programId);
    const seen: number[] = [];
    let page = await members(programId);
    expect(page.previous).toBeNull();
    for (;;) {
      seen.push(...page.items.map(({ clientId }) => clientId));
      if (page.next === null) break;
      page = await members(programId, `?after=${page.next}`);
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    expect(seen[0]).toBe(named.clientId);
    const back = await members(programId, `?before=${page.previous ?? ''}`);
    expect(back.items.map(({ clientId }) => clientId)).toEqual(seen.slice(50, 100));
    const found = await members(programId, '?search=öZGE');
    expect(found).toMatchObject({ total: 1, items: [{ email: 'oezge@home.example' }] });
    expect((await members(programId, '?search=oezge%40')).total).toBe(1);
    expect((await members(programId, '?after=nonsense')).items).toHaveLength(50);
    const file = await operator.get(`/pay-per-session/programs/${programId}/member-export?language=es`);
    expect(file.headers.get('content-disposition')).toContain('members.csv');
    const lines = file.text.trim().split('\r\n');
    expect(lines).toHaveLength(121);
    expect(lines[0]).toContain('Nombre,Correo');
    expect(lines[1]).toMatch(/^'=1\+1 Özge,oezge@home\.example,abierto a todos,/u);
    expect((await operator.get(`/pay-per-session/programs/999999/member-export`)).status).toBe(404);
  });

  it('are ended by an operator, and then listed among those who left', async () => {
    const programId = await programWith(site);
    const client = await aClient(site);
    await join(client.clientId, programId);
    expect((await post(`/programs/${programId}/members/removal`, { clientId: client.clientId })).status).toBe(
      200,
    );
    expect(await isMember(client, programId)).toBe(false);
    const left = await members(programId, '?who=left');
    expect(left).toMatchObject({ counts: { members: 0, left: 1 }, items: [{ clientId: client.clientId }] });
    expect(left.items[0]?.leftAt).not.toBeNull();
    expect((await post(`/programs/${programId}/members/removal`, { clientId: 999_999 })).status).toBe(404);
  });

  it('that an operator ends do not come back by an invitation that waits, nor does its mail leave', async () => {
    const programId = await programWith(site, { joining: 'invitation' });
    const client = await aClient(site, { email: 'taken-out@home.example' });
    const { clientId } = client;
    await post(`/programs/${programId}/invitations`, { addresses: client.email });
    const token = await mailedLink(client.email, '/programs/invitations/');
    // Invited by mail, and let in by hand meanwhile.
    await site.useCases.institutions.addMember(site.app, { clientId, programId });
    expect((await post(`/programs/${programId}/members/removal`, { clientId })).status).toBe(200);
    expect((await members(programId)).counts).toEqual({ members: 0, left: 1, invitations: 0 });
    await expect(
      site.useCases.institutions.acceptInvitation(site.app, token, clientId),
    ).rejects.toMatchObject({ code: 'INVITATION_NOT_VALID' });
    await expect(join(clientId, programId)).rejects.toMatchObject({ code: 'PROGRAM_BY_INVITATION' });
    // Invited anew, they may come back.
    await post(`/programs/${programId}/invitations`, { addresses: client.email });
    expect((await members(programId)).counts.invitations).toBe(1);
  });
});
