import type { IfTaken } from '../../../src/plugins/pay-per-session/shared/contracts/purchase';
import type { SessionId } from '../../../src/plugins/pay-per-session/server/src/platform/ids';
import { command, type Life } from './command';
import { doDeed } from './deeds';
import { introductionAt } from './introductions';
import { DEEDS, expectation } from './reference';
import { remember, tryIt, type Try } from './try-deed';
import { attempt, look, MINUTE, startAt, viewerOf, type Known, type World } from './world';

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

const regular = (world: World, id: number, clientId: Known['clientId']): Known => ({
  id: id as SessionId,
  clientId,
  hostId: world.host.hostId,
  introduction: false,
});

export interface Purchase {
  service: keyof World['services'];
  client: number;
  slot: number;
  /** What the client wants where the money comes when the time is gone. */
  ifTaken: IfTaken;
}

/** Somebody buys; free ones are sold at once, the others wait for their payment. */
export const buys = ({ service, client, slot, ifTaken }: Purchase): Life =>
  command(`${service} session bought by client ${client} for start ${slot}`, async (world) => {
    const { app, useCases } = world.site;
    const clientId = world.clients[client % 2]?.clientId ?? world.clients[0].clientId;
    const idempotencyKey = `life-${world.base}-${(world.keys += 1)}`;
    const time = service === 'arranged' ? {} : { startsAt: startAt(world, slot), ifTaken };
    const input = { serviceId: world.services[service], idempotencyKey, ...time };
    await attempt(async () => {
      const { order } = await useCases.sessions.purchaseService(app, { clientId, input });
      // Sent twice, as by a double click: the first answer again.
      const again = await useCases.sessions.purchaseService(app, { clientId, input });
      expect(again.order.reference).toBe(order.reference);
      if (order.sessionId !== null) world.sessions.push(regular(world, order.sessionId, clientId));
      else world.orders.push({ reference: order.reference, clientId, service, ifTaken });
    });
  });

/** The provider tells of a payment, once or several times, soon or late. */
export const pays = (index: number, decision: 'pay' | 'decline', times: number): Life =>
  command(`${decision} order ${index}, told ${times} times`, async (world) => {
    const order = pick(world.orders, index);
    if (!order) return;
    const { app, useCases } = world.site;
    const { reference, clientId, service, ifTaken } = order;
    const told = Array.from({ length: times }, () =>
      attempt(() =>
        useCases.sessions.answerTestPayment(app, {
          reference,
          clientId,
          decision,
          attemptKey: `${reference}-${decision}`,
        }),
      ),
    );
    await Promise.all(told);
    const shown = await useCases.sessions.showOrder(app, { reference, clientId });
    const { sessionId } = shown;
    if (sessionId === null) world.seen.add(`${service} ${decision} ${shown.status}`);
    if (sessionId === null || world.sessions.some(({ id }) => id === sessionId)) return;
    world.sessions.push(regular(world, sessionId, clientId));
    const { status } = await look(world, sessionId as SessionId);
    // Money that comes when the time is gone does what the client wished.
    if (service !== 'arranged' && status === 'unscheduled') expect(ifTaken).toBe('agree_later');
    world.seen.add(`${service} ${decision} ${status}`);
  });

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
    const wanted = known.introduction ? introductionAt(world, slot) : startAt(world, slot);
    const circumstances = { world, session: shown, now, startsAt, wanted };
    const ways = DEEDS.flatMap((deed) =>
      (['host', 'client', 'operator'] as const)
        .filter((actor) => expectation(deed, { ...circumstances, actor }) !== false)
        .map((actor) => ({ deed, actor })),
    );
    const kind = known.introduction ? 'introduction ' : '';
    const seen = [...world.seen];
    const news = ways.filter(
      ({ deed }) => !seen.some((one) => one.startsWith(`${kind}${shown.status} ${deed} `)),
    );
    // Half of the time where nobody has gone yet in any life, so that few lives see much.
    const way = pick(which % 2 === 0 && news.length > 0 ? news : ways, which);
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
        slot,
        refusal: await attempt(() =>
          doDeed(world, deed, {
            viewer: viewerOf(world, actor, known),
            session: before,
            revision: before.revision,
            slot,
          }),
        ),
      })),
    );
    const done = results.filter(({ refusal }) => refusal === null);
    expect(done.length).toBeLessThanOrEqual(1);
    const after = await look(world, known.id);
    for (const one of done) await remember(world, known, one, { before, after });
  });

export const passes = (milliseconds: number): Life =>
  command(`${milliseconds / MINUTE} minutes pass`, async ({ site }) => {
    await site.useCases.mail.mailsAtRest(site.app);
    site.clock.move(milliseconds);
  });

/** The session comes to its end, if it has one to come to; a request is accepted before. */
export const ends = (index: number): Life =>
  command(`session ${index} is over`, async (world) => {
    const known = pick(world.sessions, index);
    if (!known) return;
    const asked = await look(world, known.id);
    if (asked.status === 'requested' && asked.awaits === 'host')
      await tryIt(world, known, { session: index, actor: 'host', deed: 'accept', slot: 0, stale: false });
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
