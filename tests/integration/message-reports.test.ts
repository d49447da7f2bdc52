import {
  aConversation,
  aHost,
  anOperator,
  aSession,
  linksIn,
  signInAsAdmin,
  startApp,
  type RunningApp,
  type SoldSession,
  type Visitor,
} from '../harness';

const API = '/pay-per-session';

describe('messages in the control panel', () => {
  let site: RunningApp;
  let sold: SoldSession;
  let host: Visitor;
  let operator: Visitor;
  let operatorEmail: string;
  let conversationId: number;

  beforeAll(async () => {
    site = await startApp();
    const person = await anOperator(site);
    operatorEmail = person.email;
    operator = await signInAsAdmin(site, person);
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    sold = await aSession(site);
    ({ conversationId } = await aConversation(site, sold));
    host = await signInAsAdmin(site, sold.host);
  });

  const dataOf = ({ json }: { json: unknown }) => (json as { data: Record<string, unknown> }).data;
  const report = (reason = 'Insults me') =>
    host.post(`${API}/conversations/${conversationId}/report`, { reason });
  const openReports = async () =>
    dataOf(await operator.get(`${API}/message-reports`)).items as { id: number; reason: string }[];

  it('are counted for the host, and for nobody who is none', async () => {
    expect(dataOf(await host.get(`${API}/unread-messages`))).toEqual({ messages: 1, reports: null });
    expect(dataOf(await operator.get(`${API}/unread-messages`))).toMatchObject({ messages: null });
    expect((await operator.get(`${API}/conversations`)).status).toBe(403);
    expect((await operator.get(`${API}/conversations/${conversationId}`)).status).toBe(403);
  });

  it('are sent with files, and received as they were', async () => {
    const form = new FormData();
    form.set('text', 'Here.');
    form.set('idempotencyKey', 'from-the-panel');
    form.append('files', new File(['%PDF-1.7 …'], 'notes.pdf', { type: 'application/pdf' }));
    const sent = await host.ask('POST', `${API}/conversations/${conversationId}/messages`, { form });
    expect(sent.status).toBe(200);
    const { messages } = dataOf(await host.get(`${API}/conversations/${conversationId}`)) as {
      messages: { files: { id: number }[] }[];
    };
    const file = messages.at(-1)?.files[0]?.id ?? 0;
    const got = dataOf(await host.get(`${API}/conversations/${conversationId}/files/${file}`));
    expect(got).toMatchObject({ name: 'notes.pdf', contentType: 'application/pdf' });
    expect(Buffer.from(String(got.base64), 'base64').toString()).toBe('%PDF-1.7 …');
    const bad = new FormData();
    bad.set('text', 'Here.');
    bad.set('idempotencyKey', 'bad-from-the-panel');
    bad.append('files', new File(['<script>'], 'notes.pdf', { type: 'application/pdf' }));
    const refused = await host.ask('POST', `${API}/conversations/${conversationId}/messages`, { form: bad });
    expect([refused.status, refused.text.includes('fileNotTaken')]).toEqual([400, true]);
  });

  it('reach an operator once they are reported, up to that moment', async () => {
    await report();
    await report('Again');
    await host.post(`${API}/conversations/${conversationId}/messages`, {
      text: 'Written after the report',
      idempotencyKey: 'after-the-report',
    });
    const reports = await openReports();
    expect(reports.filter(({ reason }) => reason === 'Again')).toEqual([]);
    const id = reports[0]?.id ?? 0;
    const seen = await operator.get(`${API}/message-reports/${id}`);
    expect(seen.text).toContain('Is this the right form?');
    expect(seen.text).not.toContain('Written after the report');
    const { excerpt } = dataOf(seen) as { excerpt: { files: { id: number }[] }[] };
    const file = excerpt[0]?.files[0]?.id ?? 0;
    expect((await operator.get(`${API}/message-reports/${id}/files/${file}`)).status).toBe(200);
    const elsewhere = await aConversation(site, await aSession(site));
    const [foreign] = await site.strapi.db
      .connection('pps_message_files')
      .where({ conversation_id: elsewhere.conversationId });
    expect((await operator.get(`${API}/message-reports/${id}/files/${String(foreign?.id)}`)).status).toBe(
      404,
    );
  });

  it('are told to operators by mail, without a word of what was written or why', async () => {
    await report('A private matter');
    const { id = 0 } = (await openReports()).find(({ reason }) => reason === 'A private matter') ?? {};
    const mail = await site.mailbox.waitForMail(
      (arrived) =>
        site.mailbox.mailsTo(operatorEmail).includes(arrived) &&
        linksIn(arrived).some((link) => link.endsWith(`/admin/plugins/pay-per-session/reports/${id}`)),
    );
    expect(mail.subject).toContain('reports the conversation with');
    expect(mail.text).not.toContain('A private matter');
    expect(mail.text).not.toContain('Is this the right form?');
  });

  it('are resolved once, with a note', async () => {
    await report('To be resolved');
    const { id = 0 } = (await openReports()).find(({ reason }) => reason === 'To be resolved') ?? {};
    const resolve = (note: string) => operator.post(`${API}/message-reports/${id}/resolve`, { note });
    expect((await resolve('')).status).toBe(400);
    expect(dataOf(await resolve('Talked to both'))).toMatchObject({
      status: 'resolved',
      note: 'Talked to both',
    });
    expect((await resolve('Again')).status).toBe(409);
    expect((await openReports()).map((open) => open.id)).not.toContain(id);
    await report('A second time');
    expect((await openReports()).map(({ reason }) => reason)).toContain('A second time');
  });

  it('begin with the client of a session, and of nobody else’s', async () => {
    const fresh = await aSession(site, { host: sold.host });
    const way = `${API}/session-conversations/${fresh.sessionId}`;
    expect(dataOf(await host.get(way))).toMatchObject({ conversationId: null });
    const first = await host.post(`${way}/messages`, { text: 'Shall we?', idempotencyKey: 'shall-we-talk' });
    expect(dataOf(await host.get(way))).toMatchObject({ conversationId: dataOf(first).conversationId });
    const stranger = await signInAsAdmin(site, await aHost(site));
    expect((await stranger.get(way)).status).toBe(404);
  });
});
