import { pages } from '../../src/plugins/pay-per-session/site/src';
import { refusals } from '../../src/plugins/pay-per-session/shared/words/en/refusals';
import type { SessionId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { SessionViewer } from '../../src/plugins/pay-per-session/server/src/sessions';
import {
  aClient,
  aHost,
  anOperator,
  aService,
  hasHours,
  brokenInvariants,
  signInAsAdmin,
  signInAsClient,
  startApp,
  type Answer,
  type RunningApp,
  type SoldSession,
  type Visitor,
} from '../harness';
import { DOORS } from './admin-doors';

const START = '2026-03-09T10:00';

/** What stands behind each verb of a session's pages on the site, whichever door they are at. */
const FORMS: Record<string, Record<string, string>> = {
  cancel: { reason: 'Ill' },
  withdraw: {},
  take: { startsAt: `${START}:00.000Z` },
  dispute: { reason: 'It was otherwise.' },
  undo: {},
  accept: {},
  decline: { reason: 'Away' },
  propose: { time0: START, timeZone: 'UTC' },
  outcome: { outcome: 'delivered' },
  continuation: { decision: 'approved' },
  move: { startsAt: `${START}:00.000Z` },
};
/** Says something about the host, and changes no session. */
const NO_STEP = new Set(['review']);

const bodyOf = (verb: string): object =>
  verb === 'date'
    ? { startsAtLocal: START, timeZone: 'UTC' }
    : (DOORS[`POST /sessions/:id/${verb}`]?.body ?? {});

/** The steps that the panel offers; another link is no step. */
const PANEL = Object.keys(DOORS)
  .map((door) => /^POST \/sessions\/:id\/(\w+)$/u.exec(door)?.[1] ?? 'link')
  .filter((verb) => verb !== 'link');
const verbsAt = (prefix: string): string[] =>
  pages
    .filter(({ path, post }) => path.startsWith(prefix) && post !== undefined)
    .map(({ path }) => path.slice(prefix.length))
    .filter((verb) => !NO_STEP.has(verb));

interface Refused {
  error?: { message: string; details: { code: string; facts: { status?: string } } };
}

describe('a step that cannot be made', () => {
  let site: RunningApp;
  let sold: SoldSession;
  let people: Record<'operator' | 'host' | 'client' | 'nobody', Visitor>;

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(Date.UTC(2026, 2, 2, 9));
    sold = await aBookedSession();
    people = {
      operator: await signInAsAdmin(site, await anOperator(site)),
      host: await signInAsAdmin(site, sold.host),
      client: await signInAsClient(site, sold.client),
      nobody: site.visitor(),
    };
  });
  afterAll(async () => {
    expect(await brokenInvariants(site)).toEqual([]);
    await site.close();
  });

  /** One that its client may move as well. */
  const aBookedSession = async (): Promise<SoldSession> => {
    const [host, client] = [await aHost(site, { timeZone: 'UTC' }), await aClient(site)];
    await hasHours(site, host, { from: 9 * 60, until: 17 * 60 });
    const { serviceId } = await aService(site, host, { agreeing: 'booked', priceAmount: 0 });
    const { purchaseService, showSession } = site.useCases.sessions;
    const { order } = await purchaseService(site.app, {
      clientId: client.clientId,
      input: { serviceId, idempotencyKey: 'booked-session', startsAt: Date.UTC(2026, 2, 6, 10) },
    });
    const sessionId = order.sessionId as SessionId;
    const linkOf = async (viewer: SessionViewer) =>
      (await showSession(site.app, viewer, sessionId)).linkUrl ?? '';
    return {
      sessionId,
      host,
      client,
      links: {
        host: await linkOf({ kind: 'host', hostId: host.hostId }),
        client: await linkOf({ kind: 'client', clientId: client.clientId }),
      },
    };
  };
  const show = () =>
    site.useCases.sessions.showSession(site.app, { kind: 'host', hostId: sold.host.hostId }, sold.sessionId);
  const pathOf = (party: 'host' | 'client') => new URL(sold.links[party]).pathname;
  const JSON_WANTED = { headers: { accept: 'application/json' } };

  /** Every door of the session, and what it answers to a step from this revision. */
  const knock = async (revision: number): Promise<[string, Answer][]> => {
    const answers: [string, Answer][] = [];
    for (const verb of PANEL) {
      const way = `/pay-per-session/sessions/${sold.sessionId}/${verb}`;
      const body = { ...bodyOf(verb), revision };
      answers.push([`operator ${verb}`, await people.operator.post(way, body)]);
      if (verb !== 'settlement') answers.push([`host ${verb}`, await people.host.post(way, body)]);
    }
    for (const party of ['host', 'client'] as const)
      for (const verb of verbsAt('/s/:token/')) {
        // A page of the client's alone: a host moves in the panel.
        if (party === 'host' && verb === 'move') continue;
        const form = { ...FORMS[verb], revision: String(revision) };
        answers.push([
          `${party}’s link ${verb}`,
          await people.nobody.submit(`${pathOf(party)}/${verb}`, form, JSON_WANTED),
        ]);
      }
    for (const verb of verbsAt('/account/sessions/:id/')) {
      const form = { ...FORMS[verb], revision: String(revision) };
      answers.push([
        `account ${verb}`,
        await people.client.submit(`/account/sessions/${sold.sessionId}/${verb}`, form),
      ]);
    }
    return answers;
  };

  it('knows every door there is', () => {
    for (const verb of [...verbsAt('/s/:token/'), ...verbsAt('/account/sessions/:id/')])
      expect(Object.keys(FORMS)).toContain(verb);
    expect(PANEL.length).toBeGreaterThanOrEqual(9);
  });

  it.each([
    ['is made from a page that is out of date', 'scheduled', ['STALE_SESSION']],
    ['comes after the end', 'cancelled', ['ILLEGAL_TRANSITION', 'NOTHING_TO_UNDO', 'UNDO_TOO_LATE']],
  ] as const)('is refused at every door where it %s, and says how it stands', async (_, status, codes) => {
    if (status === 'cancelled')
      await site.useCases.sessions.cancelSession(
        site.app,
        { kind: 'client', clientId: sold.client.clientId },
        sold.sessionId,
        { reason: 'Ill', revision: (await show()).revision },
      );
    // Past the minute in which its client may take that back.
    site.clock.move(2 * 60_000);
    const before = { ...(await show()), mails: [] };
    for (const [door, answer] of await knock(before.revision - (status === 'scheduled' ? 1 : 0))) {
      expect([door, answer.status]).toEqual([door, 409]);
      const { error } = (answer.json ?? {}) as Refused;
      if (error) {
        expect([door, codes.some((code) => code === error.details.code)]).toEqual([door, true]);
        expect([door, error.details.facts.status]).toEqual([door, status]);
        expect(error.message.length).toBeGreaterThan(10);
      } else {
        const said = codes.map((code) => refusals[code].split(/[.{]/u)[0] ?? '');
        expect([door, said.some((sentence) => answer.text.includes(sentence))]).toEqual([door, true]);
      }
    }
    expect({ ...(await show()), mails: [] }).toEqual(before);
  });
});
