import type { SessionId } from '../../../src/plugins/pay-per-session/server/src/platform/ids';
import { HONEST_ANSWERS } from '../../harness';
import { command, type Life } from './command';
import {
  checkIntroductions,
  introductionAt,
  isOpen,
  monthOf,
  PLACES_A_MONTH,
  standing,
  readIntroductions,
  usedPlaces,
} from './introductions';
import { attempt, HOUR, type World } from './world';

/** The calendar may say no before. */
const CALENDAR = [
  'TIME_TAKEN',
  'START_NOT_OFFERED',
  'START_TOO_SOON',
  'START_TOO_FAR',
  'DAY_FULL',
  'DATE_IN_PAST',
];

interface Asked {
  host: number;
  client: number;
  startsAt: number;
}

const peopleOf = (world: World, { host, client }: Pick<Asked, 'host' | 'client'>) => {
  const offer = world.introductions[host % world.introductions.length] ?? world.introductions[0];
  const clientId = world.clients[client % 2]?.clientId ?? world.clients[0].clientId;
  return { offer, pair: { hostId: offer.hostId, clientId } };
};

/** A client requests an introductory session; the code of the refusal, null where it is requested. */
const ask = async (world: World, asked: Asked): Promise<string | null> => {
  const { offer, pair } = peopleOf(world, asked);
  const { app, useCases } = world.site;
  const idempotencyKey = `life-introduction-${world.base}-${(world.keys += 1)}`;
  return attempt(async () => {
    const { order } = await useCases.sessions.purchaseService(app, {
      clientId: pair.clientId,
      input: {
        serviceId: offer.serviceId,
        idempotencyKey,
        startsAt: asked.startsAt,
        answers: HONEST_ANSWERS,
      },
    });
    world.sessions.push({ id: order.sessionId as SessionId, ...pair, introduction: true });
  });
};

type Introductions = Awaited<ReturnType<typeof readIntroductions>>;

/** Which rules are in the way. */
const rulesAgainst = (world: World, asked: Asked, sessions: Introductions): string[] => {
  const { pair } = peopleOf(world, asked);
  const used = usedPlaces(sessions, { month: monthOf(asked.startsAt) });
  return [
    standing(world, pair)?.decision === 'approved' && 'INTRODUCTION_APPROVED',
    isOpen(sessions, pair) && 'INTRODUCTION_OPEN',
    used >= PLACES_A_MONTH && 'INTRODUCTIONS_USED_UP',
  ].filter((rule) => rule !== false);
};

export const asks = (host: number, client: number, slot: number): Life =>
  command(`client ${client} asks host ${host} for an introduction at start ${slot}`, async (world) => {
    const asked = { host, client, startsAt: introductionAt(world, slot) };
    const { pair } = peopleOf(world, asked);
    const against = rulesAgainst(world, asked, await readIntroductions(world, pair));
    const refusal = await ask(world, asked);
    world.seen.add(refusal === null ? 'introduction requested' : `introduction refused ${refusal}`);
    const allowed = [...(against.length > 0 ? against : [null]), ...CALENDAR];
    expect(allowed).toContain(refusal);
    await checkIntroductions(world, pair);
  });

/** A client asks every host at the same moment, for times that follow each other: no month has a fourth. */
export const asksEverybody = (client: number, slot: number): Life =>
  command(`client ${client} asks all hosts at once, from start ${slot} on`, async (world) => {
    const asked = world.introductions.map((_, host) => ({
      host,
      client,
      startsAt: introductionAt(world, slot) + host * (HOUR / 2),
    }));
    const [first] = asked;
    if (!first) return;
    const { pair } = peopleOf(world, first);
    const sessions = await readIntroductions(world, pair);
    const free = PLACES_A_MONTH - usedPlaces(sessions, { month: monthOf(first.startsAt) });
    const against = asked.map((one) => rulesAgainst(world, one, sessions));
    const refusals = await Promise.all(asked.map((one) => ask(world, one)));
    const done = refusals.filter((refusal) => refusal === null).length;
    expect(done).toBeLessThanOrEqual(free);
    refusals.forEach((refusal, index) => {
      const rules = against[index] ?? [];
      if (rules.length > 0) expect([...rules, ...CALENDAR]).toContain(refusal);
      else expect([null, 'INTRODUCTIONS_USED_UP', ...CALENDAR]).toContain(refusal);
    });
    // Nobody is told that all are taken while one is left.
    if (refusals.includes('INTRODUCTIONS_USED_UP')) {
      expect(done).toBe(free);
      world.seen.add('introductions raced for the last place');
    }
    await checkIntroductions(world, pair);
  });
