import type {
  ClientId,
  HostId,
  ReviewId,
  SessionId,
} from '../plugins/pay-per-session/server/src/platform/ids';
import type { AddedHost } from './add-host';
import type { DemoSession } from './cast/sessions';
import type { Stage } from './stage';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The wall clock of `zone` at an instant, `2026-03-29T02:30`. */
const wallClock = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .format(instant)
    .replace(' ', 'T');

const startOf = ({ now }: Stage, { start, host }: DemoSession): string | null => {
  if (!start) return null;
  if ('inMinutes' in start) {
    const soon = now + start.inMinutes * MINUTE;
    return wallClock(soon - (soon % (5 * MINUTE)), host.timeZone);
  }
  return `${wallClock(now + start.inDays * DAY, host.timeZone).slice(0, 10)}T${start.at}`;
};

const buy = async (
  { app, useCases }: Stage,
  session: DemoSession,
  clientId: ClientId,
  host: AddedHost,
  key: string,
): Promise<SessionId | null> => {
  const serviceId = host.services.get(session.service);
  if (serviceId === undefined) throw new Error(`${session.host.slug} has no service "${session.service}".`);
  const { order, next } = await useCases.sessions.purchaseService(app, {
    clientId,
    input: { serviceId, idempotencyKey: `demo-${key}`, payWith: session.credits ? 'credits' : 'card' },
  });
  if (next === 'done') return order.sessionId as SessionId;
  const pay = (decision: 'pay' | 'decline', attempt: number) =>
    useCases.sessions.answerTestPayment(app, {
      clientId,
      reference: order.reference,
      decision,
      attemptKey: `demo-${key}-${attempt}`,
    });
  for (let attempt = 1; attempt <= (session.declined ?? 0); attempt += 1) await pay('decline', attempt);
  if (session.unpaid === true) return null;
  return (await pay('pay', 0)).sessionId as SessionId;
};

const review = async (
  { app, useCases }: Stage,
  { review: said }: DemoSession,
  { clientId, hostId, id }: { clientId: ClientId; hostId: HostId; id: SessionId },
): Promise<void> => {
  if (!said) return;
  app.clock.move(DAY);
  const { rating, text, answer } = said;
  const written = await useCases.reviews.writeReview(app, clientId, id, { rating, text });
  if (answer === undefined) return;
  const { revision } = written;
  await useCases.reviews.answerReview(app, hostId, written.id as ReviewId, { answer, revision });
};

/** Plays one session from the purchase to where it stands today, moving the clock to each moment. */
export const playSession = async (
  stage: Stage,
  session: DemoSession,
  clientId: ClientId,
  host: AddedHost,
  key: string,
): Promise<void> => {
  const { app, useCases, now } = stage;
  const { clock } = app;
  const settle = () => useCases.mail.mailsAtRest(app);
  const actor = { kind: 'host', hostId: host.hostId, adminUserId: host.adminUserId } as const;

  clock.set(now - session.boughtDaysAgo * DAY - 3 * HOUR);
  const id = await buy(stage, session, clientId, host, key);
  await settle();
  const startsAtLocal = startOf(stage, session);
  if (id === null || startsAtLocal === null) return;

  clock.move(HOUR);
  const { timeZone } = session.host;
  const { startsAt, endsAt, revision } = await useCases.sessions.scheduleSession(app, actor, id, {
    startsAtLocal,
    timeZone,
    fold: 'earlier',
    revision: 0,
  });
  await settle();
  if (session.ending === undefined || startsAt === null || endsAt === null) return;

  if (session.ending === 'cancelled') {
    clock.set(Date.parse(startsAt) - 3 * DAY);
    await useCases.sessions.cancelSession(app, actor, id, {
      reason: 'I have to travel that week. I am sorry; your money is on its way back.',
      revision,
    });
  } else {
    clock.set(Date.parse(endsAt) + 5 * MINUTE);
    await useCases.sessions.markOutcome(app, actor, id, { outcome: session.ending, note: '', revision });
  }
  await settle();
  await review(stage, session, { clientId, hostId: host.hostId, id });
};
