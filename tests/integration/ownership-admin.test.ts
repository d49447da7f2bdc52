import {
  aClient,
  aHost,
  aPicture,
  anAuthor,
  institutionWith,
  programWith,
  aService,
  aSession,
  termOf,
  deliver,
  signInAsAdmin,
  startApp,
  type Host,
  type RunningApp,
  type Service,
  type Visitor,
} from '../harness';
import { offered, PNG } from '../harness/files';
import type { ClientId, ConversationId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import { DATES, DOORS } from './admin-doors';

/** Stands in every text of host A, and must never come out to anybody else. */
const MARK = 'OnlyForAnna';

describe('every route of the admin panel’s API', () => {
  let site: RunningApp;
  let anna: Host;
  let service: Service;
  let ids: {
    'busy-calendars': number;
    sessions: number;
    services: number;
    mails: number;
    hosts: number;
    conversations: number;
    'session-conversations': number;
    'message-reports': number;
    file: number;
    reviews: number;
    institutions: number;
    terms: number;
    programs: number;
    'program-invitations': number;
    reference: string;
  };
  let others: { otherHost: Visitor; author: Visitor; nobody: Visitor };

  const registered = (): string[] => {
    const { admin } = site.strapi.plugin('pay-per-session').routes as unknown as {
      admin: { routes: { method: string; path: string }[] };
    };
    return admin.routes.map(({ method, path }) => `${method} ${path}`);
  };

  /** A program with a member and somebody invited, all of whose names bear the mark but the program's own. */
  const institutionsRows = async (clientId: ClientId) => {
    const institution = await institutionWith(site, { name: MARK });
    const term = await termOf(site, institution, {
      startsOn: '2030-03-01',
      endsOn: '2030-06-30',
      name: MARK,
    });
    const programs = await programWith(site, { name: 'Everybody’s program' });
    await site.useCases.institutions.joinProgram(site.app, { clientId, programId: programs });
    await site.useCases.invitations.inviteToProgram(site.app, 0, programs, {
      addresses: [`${MARK}@example.net`.toLowerCase()],
    });
    const [invitation] = await site.useCases.institutions.listInvitations(site.app, programs);
    return {
      institutions: institution.id,
      terms: term,
      programs,
      'program-invitations': invitation?.id ?? 0,
    };
  };

  beforeAll(async () => {
    site = await startApp();
    anna = await aHost(site, { displayName: `Anna ${MARK}`, headline: MARK, email: `${MARK}@example.org` });
    service = await aService(site, anna, { name: MARK, priceAmount: 0 });
    const nineToFive = [{ from: 540, until: 1020 }];
    await site.useCases.calendar.saveWeeklyHours(site.app, anna.hostId, {
      days: [[], nineToFive, [], [], [], [], []],
      revision: 0,
    });
    await site.useCases.calendar.saveException(site.app, anna.hostId, {
      ...DATES,
      windows: nineToFive,
      note: MARK,
      replaces: null,
      revision: 1,
    });
    const client = await aClient(site, { displayName: `Casey ${MARK}` });
    const { order } = await site.useCases.sessions.purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId: service.serviceId, idempotencyKey: 'for-the-walk' },
    });
    await site.useCases.mail.mailsAtRest(site.app);
    await site.useCases.calendar.addBusyCalendar(
      site.app,
      { kind: 'operator', adminUserId: 0 },
      anna.hostId,
      {
        name: MARK,
        address: `https://127.0.0.1/${MARK}.ics`,
      },
    );
    const { conversationId } = await site.useCases.messages.sendMessage(
      site.app,
      { party: 'client', clientId: client.clientId },
      {
        to: { kind: 'host', hostId: anna.hostId },
        input: { text: MARK, idempotencyKey: 'for-the-walk', seen: undefined },
        files: [offered(PNG, 'image/png', `${MARK}.png`)],
      },
    );
    await site.useCases.messages.reportConversation(
      site.app,
      { party: 'host', hostId: anna.hostId },
      conversationId as ConversationId,
      MARK,
    );
    const report = await site.strapi.db.connection('pps_message_reports').first('id');
    const file = await site.strapi.db.connection('pps_message_files').first('id');
    const met = await aSession(site, { host: anna, client });
    await deliver(site, met);
    const review = await site.useCases.reviews.writeReview(site.app, client.clientId, met.sessionId, {
      rating: 5,
      text: MARK,
    });
    const calendar = await site.strapi.db.connection('pps_busy_calendars').first('id');
    const mail = await site.strapi.db.connection('pps_outgoing_mails').first('id');
    ids = {
      'busy-calendars': calendar.id,
      sessions: order.sessionId ?? 0,
      services: service.serviceId,
      mails: mail.id,
      hosts: anna.hostId,
      conversations: conversationId,
      'session-conversations': order.sessionId ?? 0,
      'message-reports': report.id,
      file: file.id,
      reviews: review.id,
      ...(await institutionsRows(client.clientId)),
      reference: order.reference,
    };
    others = {
      otherHost: await signInAsAdmin(site, await aHost(site, { displayName: 'Ben Ford' })),
      author: await signInAsAdmin(site, await anAuthor(site)),
      nobody: site.visitor(),
    };
  });
  afterAll(() => site.close());

  /** Everything that belongs to Anna, as the database has it. */
  const annasRows = async (): Promise<string> => {
    const db = site.strapi.db.connection;
    const tables: [string, object][] = [
      ['pps_hosts', { id: anna.hostId }],
      ['pps_services', { host_id: anna.hostId }],
      ['pps_weekly_hours', { host_id: anna.hostId }],
      ['pps_date_exceptions', { host_id: anna.hostId }],
      ['pps_sessions', { host_id: anna.hostId }],
      ['pps_orders', { host_id: anna.hostId }],
      ['pps_reviews', { host_id: anna.hostId }],
      ['pps_session_events', { session_id: ids.sessions }],
      ['pps_session_links', { session_id: ids.sessions }],
      ['pps_outgoing_mails', { session_id: ids.sessions }],
      ['pps_conversations', { host_id: anna.hostId }],
      ['pps_messages', { conversation_id: ids.conversations }],
      ['pps_message_reports', { conversation_id: ids.conversations }],
      ['pps_institutions', {}],
      ['pps_terms', {}],
      ['pps_programs', {}],
      ['pps_memberships', {}],
      ['pps_program_invitations', {}],
    ];
    return JSON.stringify(
      await Promise.all(tables.map(([table, where]) => db(table).where(where).orderBy('id'))),
    );
  };

  const knock = async (visitor: Visitor, door: string) => {
    const [method = '', path = ''] = door.split(' ');
    const subject = path.split('/')[1] as Exclude<keyof typeof ids, 'reference' | 'file'>;
    const address = path
      .replace(':id', String(ids[subject]))
      .replace(':reference', ids.reference)
      .replace(':file', String(ids.file));
    // Whoever names Anna in the address is no more Anna for it.
    const query = new URLSearchParams({ ...DOORS[door]?.query, hostId: String(anna.hostId) });
    return visitor.ask(method, `/pay-per-session${address}?${query.toString()}`, {
      json: DOORS[door]?.body,
    });
  };

  it('stands in this test', () => {
    expect(registered().sort()).toEqual(Object.keys(DOORS).sort());
  });

  it('offers no way to delete anything', () => {
    expect(registered().filter((route) => !/^(GET|POST|PUT) /u.test(route))).toEqual([]);
  });

  it('answers an id that no database could have with a plain “not found”', async () => {
    const panel = others.otherHost;
    for (const path of ['/sessions/99999999999', '/services/0', '/sessions/one', '/services/1e9999']) {
      expect((await panel.get(`/pay-per-session${path}`)).status).toBe(404);
    }
    const odd = '/pay-per-session/sessions?search=%00&serviceId=99999999999&page=-1';
    expect((await panel.get(odd)).status).toBe(200);
  });

  it('of the media library lets no host touch the files or folders of others', async () => {
    const picture = await aPicture(site, anna.id);
    const tries: [string, string, unknown][] = [
      ['POST', '/upload/actions/bulk-delete', { fileIds: [picture.id] }],
      ['POST', '/upload/actions/bulk-move', { fileIds: [picture.id], destinationFolderId: null }],
      ['DELETE', `/upload/files/${picture.id}`, undefined],
      ['GET', `/upload/files/${picture.id}`, undefined],
      ['PUT', '/upload/folders/1', { name: 'Taken over', parent: null }],
    ];
    for (const [method, path, json] of tries) {
      expect([403, 404]).toContain((await others.otherHost.ask(method, path, { json })).status);
    }
    const seen = await others.otherHost.get('/upload/files');
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain(picture.url);
    expect(await site.strapi.db.query('plugin::upload.file').count({ where: { id: picture.id } })).toBe(1);
  });

  it.each(Object.keys(DOORS))(
    '%s is closed to strangers and shows another host nothing of Anna’s',
    async (door) => {
      const before = await annasRows();
      const [otherHost, author, nobody] = [
        await knock(others.otherHost, door),
        await knock(others.author, door),
        await knock(others.nobody, door),
      ];
      expect({ otherHost: otherHost.status, author: author.status, nobody: nobody.status }).toEqual({
        otherHost: DOORS[door]?.otherHost,
        author: 403,
        nobody: 401,
      });
      expect(otherHost.text + author.text + nobody.text).not.toContain(MARK);
      expect(await annasRows()).toBe(before);
    },
  );
});
