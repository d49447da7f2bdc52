import type fc from 'fast-check';
import type { SessionId } from '../../../src/plugins/pay-per-session/server/src/platform/ids';
import { actionOf, doDeed } from './deeds';
import { DEEDS, expectation, TAKES_TIME, type Deed } from './reference';
import { attempt, look, MINUTE, startAt, viewerOf, type Actor, type World } from './world';

export type Life = fc.AsyncCommand<object, World>;

const command = (name: string, run: (world: World) => Promise<void>): Life => ({
  check: () => true,
  run: (_, world) => run(world),
  toString: () => name,
});

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

export interface Purchase {
  service: keyof World['services'];
  client: number;
  slot: number;
}

/** Somebody buys; free ones are sold at once, the others wait for their payment. */
export const buys = ({ service, client, slot }: Purchase): Life =>
  command(`${service} session bought by client ${client} for start ${slot}`, async (world) => {
    const { app, useCases } = world.site;
    const clientId = world.clients[client % 2]?.clientId ?? world.clients[0].clientId;
    const idempotencyKey = `life-${world.base}-${(world.keys += 1)}`;
    const startsAt = service === 'arranged' ? {} : { startsAt: startAt(world, slot) };
    const input = { serviceId: world.services[service], idempotencyKey, ...startsAt };
    await attempt(async () => {
      const { order } = await useCases.sessions.purchaseService(app, { clientId, input });
      // Sent twice, as by a double click: the first answer again.
      const again = await useCases.sessions.purchaseService(app, { clientId, input });
      expect(again.order.reference).toBe(order.reference);
      if (order.sessionId !== null) world.sessions.push({ id: order.sessionId as SessionId, clientId });
      else world.orders.push({ reference: order.reference, clientId });
    });
  });

/** The provider tells of a payment, once or several times, soon or late. */
export const pays = (index: number, decision: 'pay' | 'decline', times: number): Life =>
  command(`${decision} order ${index}, told ${times} times`, async (world) => {
    const order = pick(world.orders, index);
    if (!order) return;
    const { app, useCases } = world.site;
    const told = Array.from({ length: times }, () =>
      attempt(() =>
        useCases.sessions.answerTestPayment(app, {
          ...order,
          decision,
          attemptKey: `${order.reference}-${decision}`,
        }),
      ),
    );
    await Promise.all(told);
    const { sessionId } = await useCases.sessions.showOrder(app, order);
    if (sessionId !== null && !world.sessions.some(({ id }) => id === sessionId))
      world.sessions.push({ id: sessionId as SessionId, clientId: order.clientId });
  });

interface Try {
  session: number;
  actor: Actor;
  deed: Deed;
  slot: number;
  stale: boolean;
}

const remember = (
  world: World,
  id: SessionId,
  step: { actor: Actor; action: string; from: string },
): void => {
  world.steps.set(id, [...(world.steps.get(id) ?? []), step.action]);
  world.last.set(id, { ...step, at: world.site.clock.now() });
};

type Known = World['sessions'][number];

/** Somebody tries something; the outcome is held against the reference. */
const tryIt = async (world: World, known: Known, { actor, deed, slot, stale }: Try): Promise<void> => {
  const before = await look(world, known.id);
  const startsAt = before.startsAt === null ? null : Date.parse(before.startsAt);
  const now = world.site.clock.now();
  const expected = stale ? false : expectation(deed, { world, session: before, actor, now, startsAt });
  const refusal = await attempt(() =>
    doDeed(world, deed, {
      viewer: viewerOf(world, actor, known.clientId),
      session: before,
      revision: stale ? before.revision + 1 : before.revision,
      slot,
    }),
  );
  const after = await look(world, known.id);
  if (refusal !== null) {
    expect({ ...after, undo: null, mails: [] }).toEqual({ ...before, undo: null, mails: [] });
    if (expected !== false && expected !== null && !TAKES_TIME.includes(deed))
      throw new Error(`${deed} by ${actor} from ${before.status} was refused: ${refusal}`);
    return;
  }
  if (expected === false) throw new Error(`${deed} by ${actor} from ${before.status} was not refused.`);
  if (expected !== null) expect(after.status).toBe(expected);
  expect(after.revision).toBe(before.revision + 1);
  remember(world, known.id, { actor, action: actionOf(deed, before), from: before.status });
  world.seen.add(`${before.status} ${deed} ${after.status}`);
};

export const tries = (one: Try): Life =>
  command(
    `${one.deed} by ${one.actor} of session ${one.session}${one.stale ? ', from a stale page' : ''} (start ${one.slot})`,
    async (world) => {
      const known = pick(world.sessions, one.session);
      if (known) await tryIt(world, known, one);
    },
  );

/** Somebody does something that the reference allows now, so that lives go far. */
export const goesOn = (session: number, which: number, slot: number): Life =>
  command(`session ${session} goes on its way ${which} (start ${slot})`, async (world) => {
    const known = pick(world.sessions, session);
    if (!known) return;
    const shown = await look(world, known.id);
    const startsAt = shown.startsAt === null ? null : Date.parse(shown.startsAt);
    const now = world.site.clock.now();
    const ways = DEEDS.flatMap((deed) =>
      (['host', 'client', 'operator'] as const)
        .filter((actor) => expectation(deed, { world, session: shown, actor, now, startsAt }) !== false)
        .map((actor) => ({ deed, actor })),
    );
    const way = pick(ways, which);
    if (way) await tryIt(world, known, { ...way, session, slot, stale: false });
  });

/** Two try something at the same moment, from the same page: one of them at most succeeds. */
export const races = (one: Try, other: Try): Life =>
  command(`${one.deed} by ${one.actor} and ${other.deed} by ${other.actor} at once`, async (world) => {
    const known = pick(world.sessions, one.session);
    if (!known) return;
    const before = await look(world, known.id);
    const results = await Promise.all(
      [one, other].map(async ({ actor, deed, slot }) => ({
        actor,
        deed,
        refusal: await attempt(() =>
          doDeed(world, deed, {
            viewer: viewerOf(world, actor, known.clientId),
            session: before,
            revision: before.revision,
            slot,
          }),
        ),
      })),
    );
    const done = results.filter(({ refusal }) => refusal === null);
    expect(done.length).toBeLessThanOrEqual(1);
    for (const { actor, deed } of done)
      remember(world, known.id, { actor, action: actionOf(deed, before), from: before.status });
  });

export const passes = (milliseconds: number): Life =>
  command(`${milliseconds / MINUTE} minutes pass`, async ({ site }) => {
    await site.useCases.mail.mailsAtRest(site.app);
    site.clock.move(milliseconds);
  });

/** The session comes to its end, if it has one to come to. */
export const ends = (index: number): Life =>
  command(`session ${index} is over`, async (world) => {
    const known = pick(world.sessions, index);
    if (!known) return;
    await world.site.useCases.mail.mailsAtRest(world.site.app);
    const { endsAt, status } = await look(world, known.id);
    const end = endsAt === null ? 0 : Date.parse(endsAt);
    if (status === 'scheduled' && end > world.site.clock.now()) world.site.clock.set(end + MINUTE);
  });

/** Housekeeping comes by, as it does at any time. */
export const sweeps: Life = command('housekeeping', async ({ site: { app, useCases } }) => {
  await useCases.sessions.sweepSessions(app);
  await useCases.payments.sendDueRefunds(app);
  await useCases.sessions.remindHosts(app);
  await useCases.mail.sendDueMails(app);
});
