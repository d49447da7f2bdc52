import type { ClientId } from '../plugins/pay-per-session/server/src/platform/ids';
import type { AddedHost } from './add-host';
import type { DemoWish } from './cast/wishes';
import type { Stage } from './stage';

/** Books or asks for one of the next free starts, and pays where it costs something. */
export const playWish = async (
  { app, useCases }: Stage,
  wish: DemoWish,
  clientId: ClientId,
  host: AddedHost,
  key: string,
): Promise<void> => {
  const serviceId = host.services.get(wish.service);
  if (serviceId === undefined) throw new Error(`${wish.host.slug} has no service "${wish.service}".`);
  const starts = await useCases.calendar.nextFreeStarts(app, {
    serviceId,
    from: app.clock.now(),
    most: wish.start + 1,
  });
  const startsAt = starts.at(-1);
  if (startsAt === undefined) throw new Error(`${wish.host.slug} has nothing free for "${wish.service}".`);
  const { order, next } = await useCases.sessions.purchaseService(app, {
    clientId,
    input: {
      serviceId,
      idempotencyKey: `demo-${key}`,
      startsAt,
      ...(wish.note !== undefined && { note: wish.note }),
      ...(wish.answers && { answers: wish.answers }),
    },
  });
  if (next === 'pay') {
    await useCases.sessions.answerTestPayment(app, {
      clientId,
      reference: order.reference,
      decision: 'pay',
      attemptKey: `demo-${key}-0`,
    });
  }
  await useCases.mail.mailsAtRest(app);
};
