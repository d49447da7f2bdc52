import {
  aHost,
  anOperator,
  aRequest,
  aSession,
  signInAsAdmin,
  signInAsClient,
  startApp,
  type RunningApp,
} from '../harness';

const LABELS = {
  hostLabel: 'mentor',
  hostsLabel: 'mentors',
  clientLabel: 'mentee',
  clientsLabel: 'mentees',
};

describe('what a site calls its hosts and clients', () => {
  let site: RunningApp;

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(Date.UTC(2026, 2, 2, 9));
    const operator = await signInAsAdmin(site, await anOperator(site));
    const { json } = await operator.get('/pay-per-session/settings');
    const { revision } = (json as { data: { revision: number } }).data;
    expect((await operator.put('/pay-per-session/settings', { change: LABELS, revision })).status).toBe(200);
  });
  afterAll(() => site.close());

  it('stands in a client’s list of sessions, its search and its statuses', async () => {
    const { client } = await aSession(site);
    const { text } = await (await signInAsClient(site, client)).get('/account/sessions?tab=all');
    expect(text).toContain('Search by mentor, service or reference');
    expect(text).toContain('Mentee did not come');
    expect(text).toContain('Mentor did not come');
    expect(text).not.toMatch(/\b(?:hosts?|clients?) (?:did|or)\b/iu);
  });

  it('stands in why a step is refused', async () => {
    const host = await aHost(site, { timeZone: 'UTC' });
    const { sessionId } = await aRequest(site, { host, local: '2026-03-06T10:00' });
    const viewer = { kind: 'host', hostId: host.hostId } as const;
    const { showSession, proposeTimes } = site.useCases.sessions;
    const asked = await showSession(site.app, viewer, sessionId);
    const { revision, linkUrl } = await proposeTimes(site.app, viewer, sessionId, {
      startsAtLocal: ['2026-03-07T10:00'],
      timeZone: 'UTC',
      note: '',
      revision: asked.revision,
    });
    const path = `${new URL(linkUrl ?? '').pathname}/accept`;
    const answer = await site.visitor().submit(path, { revision: String(revision) });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('it is the mentee who answers now');
  });

  it('heads the columns of what is exported', async () => {
    const { host } = await aSession(site);
    const panel = await signInAsAdmin(site, host);
    const { text } = await panel.get('/pay-per-session/session-export?tab=all');
    expect(text.split('\r\n')[0]).toContain(',Service,Mentee,Mentor,Start,');
  });
});
