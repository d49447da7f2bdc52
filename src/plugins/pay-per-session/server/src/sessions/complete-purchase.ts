import { isTimeFree, lockCalendars } from '../calendar';
import { takePayment, type PaymentReport, type StoredOrder } from '../payments';
import type { App } from '../platform/app';
import { readInstant, type Transaction } from '../platform/database';
import { issueLinks } from '../room';
import { readNeededBuffers } from './block-time';
import { changeAll } from './change-hours';
import { changeSession } from './change-session';
import type { TransitionAction } from './rules/transition-table';
import { queueSessionMails } from './queue-session-mails';
import { sellSession } from './sell-session';
import type { StoredSession } from './session-row';
import { endOf } from './session-time';
import { loadSession, type SessionViewer } from './session-viewer';

/**
 * What a paid hold becomes. Paid after its ten minutes it still gets its time, if nobody else has it by now; otherwise
 * what the client chose beforehand happens: the money goes back, or the two agree on a date.
 */
const endingOf = async (trx: Transaction, app: App, session: StoredSession): Promise<TransitionAction> => {
  const startsAt = readInstant(session.starts_at);
  if (startsAt === null) throw new Error('A hold without a time.');
  const { before, after } = await readNeededBuffers(trx, app, session, startsAt);
  const free =
    startsAt > app.clock.now() &&
    (await isTimeFree(trx, app, {
      hostId: session.host_id,
      clientId: session.client_id,
      sessionId: session.id,
      startsAt,
      endsAt: endOf(session, startsAt),
      bufferBeforeMinutes: before,
      bufferAfterMinutes: after,
    }));
  if (free) return session.agreeing === 'requested' ? 'request' : 'book';
  return session.if_taken === 'agree_later' ? 'agree_later' : 'expire';
};

/** The client, who has paid and gets nothing for it, is told that the price goes back. A hold that is never paid ends in silence. */
const tellOfLateMoney = async (trx: Transaction, app: App, { id, price_amount }: StoredSession) => {
  if (price_amount === 0) return;
  await queueSessionMails(trx, app, [await loadSession(trx, { kind: 'system' }, id)], {
    template: 'payment-too-late',
    dedupe: `session-${id}`,
    reason: null,
    parties: ['client'],
  });
};

const completeHeld = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  actor: SessionViewer,
): Promise<void> => {
  const action = await endingOf(trx, app, session);
  // Before the mails that carry them.
  if (action !== 'expire') await issueLinks(trx, app, session.id);
  await changeSession(trx, app, actor, session, { action, revision: session.revision });
  if (action === 'expire') await tellOfLateMoney(trx, app, session);
};

/**
 * Sells all hours of a block at once, held in this very transaction for orders that are settled with it: they become
 * sessions with one mail about all of them.
 */
export const completeBlock = async (
  trx: Transaction,
  app: App,
  orders: readonly StoredOrder[],
  actor: SessionViewer,
): Promise<void> => {
  const hours = await trx('pps_sessions')
    .whereIn(
      'order_id',
      orders.map(({ id }) => id),
    )
    .orderBy('block_hour')
    .select<StoredSession[]>('*');
  for (const { id } of hours) await issueLinks(trx, app, id);
  const action = hours[0]?.agreeing === 'requested' ? 'request' : 'book';
  await changeAll(trx, app, actor, hours, { action });
};

/**
 * Takes a report of a payment, once, and sells what it pays in the same transaction: the session that is held for the
 * order, or one without a date yet.
 * @throws Refusal PAYMENT_MISMATCH, ORDER_CLOSED
 */
export const completePurchase = async (
  trx: Transaction,
  app: App,
  { order, report, actor }: { order: StoredOrder; report: PaymentReport; actor: SessionViewer },
): Promise<void> => {
  // Before the order's row: whoever chooses another time holds the calendars and then ends this order.
  await lockCalendars(trx, order.client_id, order.host_id);
  const taken = await takePayment(trx, app, order, report);
  if (taken === 'nothing') return;
  const held = await trx('pps_sessions').where({ order_id: order.id }).first<StoredSession | undefined>();
  if (taken === 'given_back') {
    if (held) await tellOfLateMoney(trx, app, held);
    return;
  }
  if (held) await completeHeld(trx, app, held, actor);
  else await sellSession(trx, app, order, actor);
};
