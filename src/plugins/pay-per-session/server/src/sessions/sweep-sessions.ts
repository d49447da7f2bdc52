import { cancelOpenOrder } from '../payments';
import type { App } from '../platform/app';
import { nudgeMail } from '../mail';
import { DAY, HOUR } from '../platform/clock';
import { database, inTransaction, writeInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import { changeHours, hoursThatCan, readBlock } from './change-hours';
import { ofStatus } from './live-sessions';
import type { TransitionAction } from './rules/transition-table';
import type { StoredSession } from './session-row';

/*
 * Tidies up what has ended by itself. Every reader goes by the deadline already; here the rows follow, money goes back
 * and mails are owed. A paid hold is honoured as long as it can be, so open ones are kept for a while after their
 * ten minutes: a card's money may be on its way for an hour, a bank transfer's for two weeks.
 */

const CARD_IS_LATE = HOUR;
const TRANSFER_IS_LATE = 14 * DAY;
const BATCH = 200;

const dueHolds = (app: App): Promise<StoredSession[]> => {
  const now = app.clock.now();
  return database(app.strapi)('pps_sessions as session')
    .join('pps_orders as ordered', 'ordered.id', 'session.order_id')
    .where(ofStatus('held'))
    .where('session.held_until', '<=', writeInstant(now - CARD_IS_LATE))
    .where(
      (due) =>
        void due
          .whereNot('ordered.provider', 'manual')
          .orWhere('session.held_until', '<=', writeInstant(now - TRANSFER_IS_LATE)),
    )
    .orderBy('session.held_until')
    .limit(BATCH)
    .select<StoredSession[]>('session.*');
};

const dueRequests = (app: App, where: { 'session.client_id'?: ClientId } = {}): Promise<StoredSession[]> =>
  database(app.strapi)('pps_sessions as session')
    .where(ofStatus('requested'))
    .where(where)
    .where('session.respond_by', '<=', writeInstant(app.clock.now()))
    .orderBy('session.listed_at')
    .limit(BATCH)
    .select<StoredSession[]>('session.*');

/**
 * Ends a session, and with it the hours of its block that end alike. Whoever was faster has done something else with
 * it, or ended it with another hour: the next run looks again.
 */
const end = async (app: App, session: StoredSession, action: TransitionAction): Promise<void> => {
  try {
    await inTransaction(app.strapi, async (trx) => {
      const actor = { kind: 'system' } as const;
      const { revision } = session;
      const settings = await readSettings(app.strapi);
      const block = await readBlock(trx, session);
      const { length: hours } = hoursThatCan(block, session, action, {
        actor,
        now: app.clock.now(),
        settings,
      });
      await changeHours(trx, app, actor, { session, several: { hours } }, { action, revision });
      await cancelOpenOrder(trx, app, session.order_id);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
};

/** Ends a client's requests that nobody answered in time: what they kept is the client's again, before it is needed. */
export const sweepRequestsOf = async (app: App, clientId: ClientId): Promise<void> => {
  for (const session of await dueRequests(app, { 'session.client_id': clientId }))
    await end(app, session, 'lapse');
};

/** Ends lapsed holds and requests, one transaction each; what fails is tried again by the next run. */
export const sweepSessions = async (app: App): Promise<void> => {
  const [holds, requests] = [await dueHolds(app), await dueRequests(app)];
  const failures: unknown[] = [];
  for (const session of [...holds, ...requests]) {
    const action = session.status === 'held' ? 'expire' : 'lapse';
    await end(app, session, action).catch((error: unknown) => failures.push(error));
  }
  if (requests.length > 0) nudgeMail(app);
  if (failures.length > 0) throw failures[0];
};
