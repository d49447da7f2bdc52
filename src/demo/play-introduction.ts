import type { ClientId, SessionId } from '../plugins/pay-per-session/server/src/platform/ids';
import type { AddedHost } from './add-host';
import type { DemoIntroduction } from './cast/introductions';
import type { Stage } from './stage';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Requested five days before it takes place, and answered the same evening; one that is to come, a few hours ago. */
const requestedAt = ({ now }: Stage, { inDays }: DemoIntroduction): number =>
  inDays > 0 ? now - 2 * HOUR : now + (inDays - 5) * DAY;

/** Plays an introductory session from the request to where it stands today. */
export const playIntroduction = async (
  stage: Stage,
  introduction: DemoIntroduction,
  clientId: ClientId,
  host: AddedHost & { introduction: number },
  key: string,
): Promise<void> => {
  const { app, useCases, now } = stage;
  const { timeZone } = introduction.host;
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(
    now + introduction.inDays * DAY,
  );
  app.clock.set(requestedAt(stage, introduction));
  const { order } = await useCases.sessions.purchaseService(app, {
    clientId,
    input: {
      serviceId: host.introduction,
      idempotencyKey: `demo-${key}`,
      otherTime: { local: `${date}T${introduction.at}`, timeZone, fold: 'earlier' },
      answers: introduction.answers,
    },
  });
  await useCases.mail.mailsAtRest(app);
  const { accepted } = introduction;
  if (accepted === undefined) return;

  const actor = { kind: 'host', hostId: host.hostId, adminUserId: host.adminUserId } as const;
  const id = order.sessionId as SessionId;
  app.clock.move(6 * HOUR);
  const asked = await useCases.sessions.showSession(app, actor, id);
  const { revision, endsAt } = await useCases.sessions.acceptRequest(app, actor, id, asked);
  await useCases.mail.mailsAtRest(app);
  if (accepted.decision === undefined || endsAt === null) return;

  app.clock.set(Date.parse(endsAt) + 5 * MINUTE);
  await useCases.sessions.markOutcome(app, actor, id, {
    outcome: 'delivered',
    note: '',
    continuation: accepted.decision,
    continuationReason: accepted.reason ?? '',
    revision,
  });
  await useCases.mail.mailsAtRest(app);
};
