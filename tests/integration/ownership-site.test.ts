import { pages } from '../../src/plugins/pay-per-session/site/src';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import {
  aClient,
  aHost,
  aService,
  signInAsClient,
  startApp,
  type RunningApp,
  type Visitor,
} from '../harness';
import { offered, PNG } from '../harness/files';

/** Stands in everything that is client A's, and must never come out to anybody else. */
const MARK = 'OnlyForMia';

interface Door {
  /** What another signed-in client gets who knows every id but no link. */
  get?: number;
  post?: number;
  form?: Record<string, string>;
  /** Sent instead of a form, to what answers programs. */
  json?: object;
}

const ANYBODY: Door = { get: 200 };

/** Every page of the site; a new one fails the test until it stands here. */
const DOORS: Record<string, Door> = {
  '/': ANYBODY,
  '/programs': ANYBODY,
  '/programs/:slug': { get: 404, post: 404, form: { membership: 'join' } },
  '/hosts': ANYBODY,
  '/hosts/:slug': ANYBODY,
  '/hosts/:slug/:service': { get: 200, post: 400 },
  '/programs/invitations/:token': { get: 404, post: 404 },
  '/programs/joining/:token': { get: 404, post: 404 },
  '/pay/test/:order': { get: 404, post: 404, form: { decision: 'pay', attemptKey: 'taken-over' } },
  '/orders/:reference': { get: 404 },
  '/sign-in': { get: 303, post: 400 },
  '/sign-up': { get: 303, post: 400 },
  '/sign-out': { post: 303 },
  '/forgotten-password': { get: 200, post: 400 },
  '/new-password/:code': { get: 404, post: 404, form: { password: 'taken-over-by-me' } },
  '/account': ANYBODY,
  '/account/sessions': ANYBODY,
  '/account/sessions/:id': { get: 404 },
  '/account/sessions/:id/cancel': { post: 404, form: { reason: 'Taken over', revision: '0' } },
  '/account/sessions/:id/withdraw': { post: 404, form: { revision: '0' } },
  '/account/sessions/:id/take': {
    post: 404,
    form: { startsAt: '2027-01-01T10:00:00.000Z', revision: '0' },
  },
  '/account/sessions/:id/dispute': { post: 404, form: { reason: 'Taken over', revision: '0' } },
  '/account/sessions/:id/undo': { post: 404, form: { revision: '0' } },
  '/account/sessions/:id/review': { post: 404, form: { rating: '1', text: 'Taken over' } },
  '/account/profile': { get: 200, post: 400 },
  '/pictures/:key': { get: 404 },
  '/account/credits': ANYBODY,
  '/account/credits/statement.csv': ANYBODY,
  '/account/messages': ANYBODY,
  '/account/messages/to/:slug': { get: 200, post: 400 },
  '/account/messages/:conversation': {
    get: 404,
    post: 404,
    form: { text: 'Taken over', idempotencyKey: 'taken-over' },
  },
  '/account/messages/:conversation/read': { post: 404, form: { until: '1' } },
  '/account/messages/:conversation/block': { post: 404, form: { blocked: 'true' } },
  '/account/messages/:conversation/report': { post: 404, form: { reason: 'Taken over' } },
  '/account/messages/:conversation/files/:file': { get: 404 },
  '/account/calendar-feed': { post: 303 },
  '/calendar/:token': { get: 404 },
  '/s/:token/calendar.ics': { get: 404 },
  '/s/:token': { get: 404 },
  '/s/:token/continuation': { post: 404, form: { decision: 'approved', revision: '0' } },
  '/s/:token/outcome': { post: 404, form: { outcome: 'delivered', revision: '0' } },
  '/s/:token/cancel': { post: 404, form: { reason: 'Taken over', revision: '0' } },
  '/s/:token/move': { get: 404, post: 404, form: { startsAt: '2027-01-01T10:00:00.000Z', revision: '0' } },
  '/s/:token/accept': { post: 404, form: { revision: '0' } },
  '/s/:token/decline': { post: 404, form: { reason: 'Taken over', revision: '0' } },
  '/s/:token/propose': {
    post: 404,
    form: { time0: '2027-01-01T10:00', timeZone: 'UTC', revision: '0' },
  },
  '/s/:token/take': { post: 404, form: { startsAt: '2027-01-01T10:00:00.000Z', revision: '0' } },
  '/s/:token/withdraw': { post: 404, form: { revision: '0' } },
  '/s/:token/dispute': { post: 404, form: { reason: 'Taken over', revision: '0' } },
  '/s/:token/undo': { post: 404, form: { revision: '0' } },
  '/s/:token/room': { get: 404 },
  '/credits/:token': { get: 404, post: 404 },
  '/api/pay-per-session/services/:id/slots': { get: 400 },
  '/api/pay-per-session/bookings': { post: 404, json: { serviceId: 999_999, idempotencyKey: 'taken-over' } },
  '/api/pay-per-session/sessions/:id': { get: 404 },
  '/api/pay-per-session/sessions/:id/move': {
    post: 404,
    json: { startsAt: '2027-01-01T10:00:00.000Z', revision: 0 },
  },
  '/api/pay-per-session/openapi.json': { get: 200 },
};

describe('what belongs to one client', () => {
  let site: RunningApp;
  let other: Visitor;
  let ids: Record<string, string>;
  let sessionId: SessionId;
  const owner = async () => {
    const { clientId } = await aClient(site, { displayName: MARK, email: `${MARK}@example.org` });
    return clientId;
  };

  beforeAll(async () => {
    site = await startApp();
    const host = await aHost(site);
    const free = await aService(site, host, { priceAmount: 0 });
    const priced = await aService(site, host);
    const clientId = await owner();
    const { purchaseService } = site.useCases.sessions;
    const buy = (serviceId: typeof free.serviceId, idempotencyKey: string) =>
      purchaseService(site.app, { clientId, input: { serviceId, idempotencyKey } });
    const sold = await buy(free.serviceId, 'sold-to-mia');
    const open = await buy(priced.serviceId, 'open-for-mia');
    sessionId = sold.order.sessionId as SessionId;
    const { conversationId } = await site.useCases.messages.sendMessage(
      site.app,
      { party: 'client', clientId },
      {
        to: { kind: 'session', id: sessionId },
        input: { text: MARK, idempotencyKey: 'for-the-walk', seen: undefined },
        files: [offered(PNG, 'image/png', `${MARK}.png`)],
      },
    );
    const file = await site.strapi.db.connection('pps_message_files').first('id');
    ids = {
      slug: host.slug,
      service: priced.slug,
      order: open.order.reference,
      reference: sold.order.reference,
      id: String(sessionId),
      conversation: String(conversationId),
      file: String(file.id),
      token: 'A'.repeat(43),
    };
    other = await signInAsClient(site, await aClient(site));
  });
  afterAll(() => site.close());

  const pathOf = (pattern: string): string =>
    pattern.replace(/:(\w+)/gu, (_, name: string) => ids[name] ?? name);
  const everythingOfMia = async () => {
    const db = site.strapi.db.connection;
    const clients = await db('pps_clients').where({ display_name: MARK }).select('*');
    const orders = await db('pps_orders').where({ client_id: clients[0]?.id }).select('*');
    const sessions = await db('pps_sessions').where({ client_id: clients[0]?.id }).select('*');
    const conversations = await db('pps_conversations').where({ client_id: clients[0]?.id }).select('*');
    const messages = await db('pps_messages').where({ conversation_id: conversations[0]?.id }).select('*');
    return { clients, orders, sessions, conversations, messages };
  };

  it('is behind every page of the site', () => {
    expect(pages.map(({ path }) => path).sort()).toEqual(Object.keys(DOORS).sort());
    for (const { path, get, post } of pages) {
      expect([path, get !== undefined, post !== undefined]).toEqual([
        path,
        DOORS[path]?.get !== undefined,
        DOORS[path]?.post !== undefined,
      ]);
    }
  });

  it('is not guessed at with ids that no database could have', async () => {
    for (const id of ['9999999999', '0', '1e3', '-1', 'one'])
      expect((await other.get(`/account/sessions/${id}`)).status).toBe(404);
  });

  it.each(Object.entries(DOORS))('is neither shown nor changed by %s', async (pattern, door) => {
    const before = await everythingOfMia();
    expect([before.orders.length, before.sessions.length]).toEqual([2, 1]);
    const path = pathOf(pattern);
    if (door.get !== undefined) {
      const answer = await other.get(path);
      expect(answer.status).toBe(door.get);
      expect(answer.text).not.toContain(MARK);
    }
    if (door.post !== undefined) {
      const visitor = pattern === '/sign-out' ? site.visitor() : other;
      const answer = await (door.json
        ? visitor.post(path, door.json)
        : visitor.submit(path, door.form ?? {}));
      expect(answer.status).toBe(door.post);
      expect(answer.text).not.toContain(MARK);
    }
    expect(await everythingOfMia()).toEqual(before);
  });
});
