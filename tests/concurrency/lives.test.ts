import fc from 'fast-check';
import {
  aClient,
  aHost,
  anIntroduction,
  anOperator,
  aService,
  brokenInvariants,
  hasHours,
  startApp,
  type RunningApp,
} from '../harness';
import { beginnings, lives } from './lives/some-life';
import { SEEN_EVERY_TIME } from './lives/seen-every-time';
import { WELL_KNOWN } from './lives/well-known-ways';
import { DAY, look, MINUTE, newWorld, type Cast, type World } from './lives/world';

/** A Monday. Each life has forty days of its own after it. */
const BEGINNING = Date.UTC(2026, 2, 2, 9);
const OWN_DAYS = 40;
/** Beside the well-known ways. */
const BY_CHANCE = Number(process.env.LIVES ?? 16);

describe('random lives of sessions', () => {
  let site: RunningApp;
  let cast: Cast;
  let lived = 0;

  beforeAll(async () => {
    site = await startApp();
    site.clock.set(BEGINNING);
    const inUtc = { timeZone: 'UTC' };
    const [host, otherHost] = [await aHost(site, inUtc), await aHost(site, inUtc)];
    await hasHours(site, host);
    const rules = { stepMinutes: 30, noticeHours: 0, furthestDays: 365 } as const;
    const service = async (wanted: Parameters<typeof aService>[2]) =>
      (await aService(site, host, { ...rules, ...wanted })).serviceId;
    const introductions = [];
    for (const one of [host, otherHost, await aHost(site, inUtc), await aHost(site, inUtc)]) {
      if (one !== host) await hasHours(site, one);
      introductions.push({ serviceId: (await anIntroduction(site, one)).serviceId, hostId: one.hostId });
    }
    const [offer, ...others] = introductions;
    if (!offer) throw new Error('There is no introduction.');
    cast = {
      site,
      host,
      otherHost,
      introductions: [offer, ...others],
      operatorId: (await anOperator(site)).id,
      services: {
        booked: await service({ agreeing: 'booked', bufferAfterMinutes: 10 }),
        requested: await service({ agreeing: 'requested' }),
        arranged: await service({ agreeing: 'arranged' }),
        free: await service({ agreeing: 'booked', priceAmount: 0 }),
      },
    };
  });
  afterAll(() => site.close());

  /** The history of a session is what was seen to happen, without a gap. */
  const checkHistory = async (world: World): Promise<void> => {
    for (const { id } of world.sessions) {
      const { events, status } = await look(world, id);
      events.forEach(({ from }, index) => expect(from).toBe(index === 0 ? null : events[index - 1]?.to));
      const last = events.at(-1)?.to;
      expect(status === 'lapsed' ? ['requested', 'lapsed'] : [status]).toContain(last);
      const ofPeople = events.filter(({ actor }, index) => index > 0 && actor !== 'system');
      const bought = ['hold', 'sell', 'book', 'request', 'agree_later'];
      const seen = ofPeople.map(({ action }) => action).filter((action) => !bought.includes(action));
      expect(seen).toEqual(world.steps.get(id) ?? []);
    }
  };

  /** Whatever is owed leaves in the end, each mail once. */
  const checkMails = async (): Promise<void> => {
    const { app, clock, useCases, mailbox, strapi } = site;
    await useCases.mail.mailsAtRest(app);
    clock.move(DAY);
    await useCases.payments.sendDueRefunds(app);
    await useCases.mail.sendDueMails(app);
    await useCases.mail.mailsAtRest(app);
    expect(await strapi.db.connection('pps_outgoing_mails').where({ status: 'waiting' })).toEqual([]);
    const ids = mailbox.mails.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    mailbox.clear();
  };

  it(
    'keep every invariant, and go the way the product’s rules say',
    async () => {
      const seen = new Set<string>();
      const broken = new Set<string>();
      const property = fc.asyncProperty(lives, async ([beginning, commands]) => {
        const base = BEGINNING + (lived += 1) * OWN_DAYS * DAY;
        site.clock.set(base);
        site.mailbox.clear();
        // Clients of before may be approved already, and need no introduction.
        const clients: World['clients'] = [await aClient(site), await aClient(site)];
        const world = newWorld(cast, { clients, base, seen });
        for (const step of beginnings(beginning)) await step.run({}, world);
        await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
        await checkHistory(world);
        await checkMails();
        // What an earlier life broke is not this one's, when it is looked for a shorter one.
        const breaches = (await brokenInvariants(site)).filter((breach) => !broken.has(breach));
        for (const breach of breaches) broken.add(breach);
        expect(breaches).toEqual([]);
      });
      await fc.assert(property, {
        examples: WELL_KNOWN,
        numRuns: WELL_KNOWN.length + BY_CHANCE,
      });
      if (process.env.LIVES_SEEN !== undefined) console.info(lived, [...seen].sort());
      expect(SEEN_EVERY_TIME.filter((step) => !seen.has(step))).toEqual([]);
    },
    15 * MINUTE,
  );
});
