import type { PurchaseWish } from '../../../shared/contracts/purchase';
import { HOLD_MINUTES, reserveTimes, type ServiceSchedule } from '../calendar';
import { cancelOpenOrder, snapshotOf, type StoredOrder } from '../payments';
import type { App } from '../platform/app';
import { MINUTE } from '../platform/clock';
import { writeInstant, type Transaction } from '../platform/database';
import type { ClientId, OrderId } from '../platform/ids';
import { changeSession } from './change-session';
import { insertSession } from './insert-session';
import type { StoredSession } from './session-row';
import { endOf } from './session-time';

const answersOf = ({ rules }: ServiceSchedule, { answers = [] }: PurchaseWish) =>
  rules.questions.map((question, index) => ({ question, answer: answers[index] ?? '' }));

/**
 * Lets go of what this client has under way for a service: whoever chooses again means the new time. What has lapsed
 * is left to its payment, which may be on its way. Behind `lockCalendars`.
 */
export const letGoOfHeld = async (
  trx: Transaction,
  app: App,
  { clientId, serviceId }: { clientId: ClientId; serviceId: number },
): Promise<void> => {
  const held = await trx('pps_sessions')
    .where({ client_id: clientId, service_id: serviceId, status: 'held' })
    .where('held_until', '>', writeInstant(app.clock.now()))
    .orderBy('id')
    .select<StoredSession[]>('*');
  for (const session of held) {
    const { revision } = session;
    await changeSession(trx, app, { kind: 'client', clientId }, session, {
      action: 'expire',
      revision,
    });
    await cancelOpenOrder(trx, app, session.order_id);
  }
};

interface HeldWish {
  schedule: ServiceSchedule;
  /** ms, UTC */
  startsAt: number;
  wish: PurchaseWish;
  /** The order of the first of the hours that are bought at once, where there are several. */
  blockId?: OrderId | undefined;
}

/**
 * The session of a checkout under way: its time is taken for ten minutes, and nobody is written to yet. Behind
 * `lockCalendars`.
 * @throws Refusal TIME_TAKEN, and those of `insertSession`
 */
export const holdSession = async (
  trx: Transaction,
  app: App,
  order: StoredOrder,
  { schedule, startsAt, wish, blockId }: HeldWish,
): Promise<void> => {
  const heldUntil = app.clock.now() + HOLD_MINUTES * MINUTE;
  const { bufferBeforeMinutes, bufferAfterMinutes, hour, hours } = snapshotOf(order);
  const endsAt = endOf({ duration_minutes: schedule.durationMinutes }, startsAt);
  const sessionId = await insertSession(trx, app, order, {
    status: 'held',
    action: 'hold',
    actor: { kind: 'client', clientId: order.client_id },
    blockId,
    columns: {
      starts_at: writeInstant(startsAt),
      ends_at: writeInstant(endsAt),
      held_until: writeInstant(heldUntil),
      note: wish.note ?? '',
      answers: JSON.stringify(answersOf(schedule, wish)),
      if_taken: wish.ifTaken ?? 'money_back',
    },
  });
  await reserveTimes(trx, app, [
    {
      kind: 'hold',
      hostId: order.host_id,
      clientId: order.client_id,
      serviceId: order.service_id,
      sessionId,
      startsAt,
      endsAt,
      // The hours that follow are held next, and there is nothing between them.
      bufferBeforeMinutes: hour === 1 ? bufferBeforeMinutes : 0,
      bufferAfterMinutes: hour === hours ? bufferAfterMinutes : 0,
      heldUntil,
    },
  ]);
};
