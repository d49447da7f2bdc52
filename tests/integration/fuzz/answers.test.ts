import fc from 'fast-check';
import { REFUSALS } from '../../../src/plugins/pay-per-session/shared/refusals';
import { fields as fieldWords } from '../../../src/plugins/pay-per-session/shared/words/en/fields';
import {
  aHost,
  anOperator,
  PASSWORD,
  signInAsAdmin,
  startApp,
  type Answer,
  type RunningApp,
  type Visitor,
  brokenInvariants,
} from '../../harness';
import { absurd, absurdText, form, mostly, strangeInstant, strangeLocal, zone } from './absurd';
import {
  CIRCUMSTANCES,
  createStagehand,
  FREE,
  iso,
  STAGES,
  TAKEN,
  type Situation,
  type Stage,
  type Stagehand,
} from './situations';

/** Stands for the revision the session has by then. */
const SEEN = 'the revision that was seen';
const revision = mostly(
  fc.constant(SEEN),
  fc.constantFrom<unknown>(0, 1, 7, -1, 0.5, Number.NaN, 1e300, 2 ** 31, ' 1 ', '1e0'),
  absurd,
);
const reason = mostly(fc.constantFrom('I am away.', 'Zwei\r\nZeilen'), absurd);
const local = mostly(
  fc.constantFrom('2026-03-11T10:00', '2026-03-12T15:30', '2026-03-13T09:05'),
  strangeLocal,
  fc.constant(iso(TAKEN).slice(0, 16)),
  absurd,
);
const startsAt = (right: string) =>
  mostly(fc.constant(right), fc.constantFrom(iso(TAKEN), iso(FREE + 300_000)), strangeInstant, absurd);
const times = mostly(
  fc.uniqueArray(local, { minLength: 1, maxLength: 3 }),
  fc.array(local, { maxLength: 5 }),
  absurd,
);
const otherForm = { form: mostly(fc.constant('any'), absurdText), unknown: absurd };

/** One of the ways to say something about a session: through the panel, by a link, or as a program. */
interface Door {
  way: 'panel' | 'host link' | 'client link' | 'program';
  verb: string;
  /** Where it can succeed. */
  fits: Stage;
  body: fc.Arbitrary<Record<string, unknown>>;
  /** Succeeds where it fits. */
  right: Record<string, unknown>;
}

const PROPOSAL = '2026-03-09T14:00:00.000Z';
const date = { startsAtLocal: '2026-03-11T10:00', timeZone: 'UTC', revision: SEEN };
const said = { reason: 'I am away.', revision: SEEN };
const three = { time0: local, time1: mostly(fc.constant(''), local), time2: mostly(fc.constant(''), local) };
const outcome = mostly(fc.constantFrom('delivered', 'client_absent', 'host_absent'), absurd);
const ended = { outcome: 'delivered', note: 'Well met', revision: SEEN };

const DOORS: Door[] = [
  {
    way: 'panel',
    verb: 'date',
    fits: 'undated',
    body: form({
      startsAtLocal: local,
      timeZone: zone,
      fold: mostly(fc.constant('later'), absurd),
      revision,
    }),
    right: date,
  },
  {
    way: 'panel',
    verb: 'date',
    fits: 'agreed',
    body: form({ startsAtLocal: local, timeZone: zone, revision }),
    right: date,
  },
  {
    way: 'panel',
    verb: 'outcome',
    fits: 'begun',
    body: form({ outcome, note: reason, revision }),
    right: ended,
  },
  { way: 'panel', verb: 'cancel', fits: 'agreed', body: form({ reason, revision }), right: said },
  { way: 'panel', verb: 'accept', fits: 'asked', body: form({ revision, unknown: absurd }), right: said },
  { way: 'panel', verb: 'decline', fits: 'asked', body: form({ reason, revision }), right: said },
  {
    way: 'panel',
    verb: 'proposals',
    fits: 'asked',
    body: form({ startsAtLocal: times, timeZone: zone, note: reason, revision }),
    right: { ...date, startsAtLocal: ['2026-03-11T10:00', '2026-03-11T14:00', '2026-03-12T10:00'] },
  },
  { way: 'host link', verb: 'accept', fits: 'asked', body: form({ revision, ...otherForm }), right: said },
  {
    way: 'host link',
    verb: 'decline',
    fits: 'asked',
    body: form({ reason, revision, ...otherForm }),
    right: said,
  },
  {
    way: 'host link',
    verb: 'propose',
    fits: 'asked',
    body: form({ ...three, timeZone: zone, note: reason, revision, ...otherForm }),
    right: { time1: '2026-03-11T10:00', timeZone: 'UTC', note: '', revision: SEEN },
  },
  {
    way: 'host link',
    verb: 'outcome',
    fits: 'begun',
    body: form({ outcome, note: reason, revision }),
    right: ended,
  },
  { way: 'host link', verb: 'cancel', fits: 'booked', body: form({ reason, revision }), right: said },
  {
    way: 'client link',
    verb: 'take',
    fits: 'countered',
    body: form({ startsAt: startsAt(PROPOSAL), revision, ...otherForm }),
    right: { startsAt: PROPOSAL, revision: SEEN },
  },
  { way: 'client link', verb: 'withdraw', fits: 'countered', body: form({ reason, revision }), right: said },
  { way: 'client link', verb: 'cancel', fits: 'undated', body: form({ reason, revision }), right: said },
  {
    way: 'client link',
    verb: 'move',
    fits: 'booked',
    body: form({ startsAt: startsAt(iso(FREE)), revision, ...otherForm }),
    right: { startsAt: iso(FREE), revision: SEEN },
  },
  {
    way: 'program',
    verb: 'move',
    fits: 'booked',
    body: form({ startsAt: startsAt(iso(FREE)), revision }),
    right: { startsAt: iso(FREE), revision: SEEN },
  },
];

const SPEAKERS = ['who it is for', 'operator', 'other host', 'nobody'] as const;
const run = fc.record({
  stage: fc.option(fc.constantFrom(...STAGES), { freq: 2 }),
  circumstance: mostly(fc.constant('usual' as const), fc.constantFrom(...CIRCUMSTANCES)),
  speaker: mostly(fc.constant('who it is for' as const), fc.constantFrom(...SPEAKERS)),
  asPage: fc.boolean(),
});
type Circumstances = typeof run extends fc.Arbitrary<infer Drawn> ? Drawn : never;
const AS_MEANT: Circumstances = {
  stage: null,
  circumstance: 'usual',
  speaker: 'who it is for',
  asPage: false,
};

/** What a form of a browser makes of it. */
const asFields = (body: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );

interface Told {
  error?: { status: number; message: string; details: { code?: keyof typeof REFUSALS; fields?: object } };
}

describe('whatever is said about a session, right or absurd', () => {
  let site: RunningApp;
  let stagehand: Stagehand;
  let host: Visitor;
  let operator: Visitor;
  let otherHost: Visitor;
  let token: string;

  beforeAll(async () => {
    site = await startApp();
    // Thousands of mails would only take time.
    site.mailbox.refuse();
    stagehand = await createStagehand(site);
    host = await signInAsAdmin(site, stagehand.host);
    operator = await signInAsAdmin(site, await anOperator(site));
    otherHost = await signInAsAdmin(site, await aHost(site));
    const account = { identifier: stagehand.client.email, password: PASSWORD };
    token = ((await site.visitor().post('/api/auth/local', account)).json as { jwt: string }).jwt;
  });
  afterAll(() => site.close());

  const say = (
    { way, verb }: Door,
    { sessionId, links }: Situation,
    { speaker, asPage }: Circumstances,
    body: Record<string, unknown>,
  ): Promise<Answer> => {
    const nobody = site.visitor();
    if (way === 'panel') {
      const panel = { 'who it is for': host, operator, 'other host': otherHost, nobody }[speaker];
      return panel.post(`/pay-per-session/sessions/${sessionId}/${verb}`, body);
    }
    if (way === 'program') {
      const headers: Record<string, string> =
        speaker === 'nobody' ? {} : { authorization: `Bearer ${token}` };
      return nobody.post(`/api/pay-per-session/sessions/${sessionId}/${verb}`, body, { headers });
    }
    const [own, other] = way === 'host link' ? [links.host, links.client] : [links.client, links.host];
    const link = { 'who it is for': own, operator: own, 'other host': other, nobody: `${own}x` }[speaker];
    if (asPage) return nobody.submit(`/s/${link}/${verb}`, asFields(body));
    return nobody.post(`/s/${link}/${verb}`, asFields(body), { headers: { accept: 'application/json' } });
  };

  /** A refusal of the product: its code, its status, a sentence, and each field's message key. */
  const isTold = ({ status, json }: Answer): void => {
    const { error } = json as Told;
    const code = error?.details.code;
    if (error === undefined || code === undefined) throw new Error(`No refusal: ${JSON.stringify(json)}`);
    expect([code, REFUSALS[code]]).toEqual([code, status]);
    expect(error.message).toMatch(/^[A-Z].*[.!?]$/su);
    for (const problem of Object.values(error.details.fields ?? {}) as { key: string }[])
      expect(Object.keys(fieldWords)).toContain(problem.key);
  };

  it.each(DOORS.map((door) => [door.way, door.verb, door.fits, door] as const))(
    'by %s, %s of one that is %s: it is done, or refused with a code and a sentence and nothing changes',
    async (_way, _verb, _fits, door) => {
      let done = 0;
      await fc.assert(
        fc.asyncProperty(run, door.body, async (circumstances, body) => {
          const situation = await stagehand.set(circumstances.stage ?? door.fits, circumstances.circumstance);
          try {
            const filledIn = Object.fromEntries(
              Object.entries(body).map(([name, value]) => [
                name,
                value === SEEN ? situation.revision : value,
              ]),
            );
            const before = await stagehand.look(situation);
            const answer = await say(door, situation, circumstances, filledIn);
            const after = await stagehand.look(situation);
            expect(answer.status).toBeLessThan(500);
            if (answer.status < 400) {
              done += 1;
              expect(after).not.toEqual(before);
            } else {
              expect(after).toEqual(before);
              if (door.way === 'panel' && circumstances.speaker === 'nobody') expect(answer.status).toBe(401);
              else if (answer.json !== undefined) isTold(answer);
              else expect(answer.text).toMatch(/<h1.*<\/html>/su);
            }
          } finally {
            await stagehand.tidy(situation);
          }
        }),
        { numRuns: 20, examples: [[AS_MEANT, door.right]], endOnFailure: true },
      );
      expect(done).toBeGreaterThan(1);
    },
  );

  it('leaves every invariant as it was', async () => {
    expect(await brokenInvariants(site)).toEqual([]);
  });
});
