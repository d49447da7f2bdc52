import { blockRevisionOf, type SeveralHours } from '../../../shared/contracts/block';
import { lockCalendars } from '../calendar';
import type { App } from '../platform/app';
import { readInstant, type Db, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import { readSettings, type Settings } from '../platform/settings';
import { NOBODY_SEEN } from './actions-now';
import { changeSession, currentStatus, type SessionChange } from './change-session';
import { newReference } from './new-reference';
import { queueStepMails } from './queue-session-mails';
import { refusalOf, transitionFrom, type TransitionAction } from './rules/transition-table';
import { momentOf } from './session-moment';
import { effectiveStatus, type StoredSession } from './session-row';
import { actorOf, type SessionViewer } from './session-viewer';

/*
 * One step of several hours that were bought at once: all of them make it or none does, with one mail about it and one
 * undoing of it. What each hour may do, and what it does then, the transition table says as for any session.
 */

/** What people do with several hours at once; every other step is of each hour by itself. */
const AT_ONCE: readonly TransitionAction[] = ['accept', 'decline', 'withdraw', 'cancel', 'lapse'];

/** The hours that were bought with a session, itself among them, in their order; itself alone where there are none. */
export const readBlock = async (db: Db, session: StoredSession): Promise<StoredSession[]> =>
  session.block_id === null
    ? [session]
    : db('pps_sessions')
        .where({ block_id: session.block_id })
        .orderBy('block_hour')
        .select<StoredSession[]>('*');

/** The hours among these that can make a step together with one of them, which is among the answer. */
export const hoursThatCan = (
  hours: readonly StoredSession[],
  session: StoredSession,
  action: TransitionAction,
  { actor, now, settings }: { actor: SessionViewer; now: number; settings: Settings },
): StoredSession[] => {
  const late = transitionFrom(session.status, action)?.afterDeadline === true;
  const statusOf = (hour: StoredSession) => (late ? hour.status : effectiveStatus(hour, now));
  const can = (hour: StoredSession): boolean => {
    // What has begun is past: it is not cancelled along with what is to come.
    if (action === 'cancel' && (readInstant(hour.starts_at) ?? now) < now) return false;
    const order = { status: 'paid', amount: hour.price_amount } as const;
    const moment = momentOf(hour, { now, actor: actorOf(actor), presence: NOBODY_SEEN, order, settings });
    return statusOf(hour) === statusOf(session) && refusalOf(statusOf(hour), action, moment) === null;
  };
  if (!AT_ONCE.includes(action)) return [session];
  return hours.filter((hour) => hour.id === session.id || can(hour));
};

/** Takes a step with each of these hours of one block, in the caller's transaction, and owes one mail about it. */
export const changeAll = async (
  trx: Transaction,
  app: App,
  actor: SessionViewer,
  hours: readonly StoredSession[],
  change: Omit<SessionChange, 'revision' | 'blockStep'>,
): Promise<void> => {
  const [first] = hours;
  if (!first) return;
  // Before any mail of theirs: who moves one of the hours takes them in this order, too.
  await lockCalendars(trx, first.client_id, first.host_id);
  const step = transitionFrom(first.status, change.action);
  const blockStep = newReference();
  for (const hour of hours)
    await changeSession(trx, app, actor, hour, { ...change, revision: hour.revision, blockStep });
  if (!step) return;
  const changed = await trx('pps_sessions')
    .whereIn(
      'id',
      hours.map(({ id }) => id),
    )
    .orderBy('block_hour')
    .select<StoredSession[]>('*');
  const [one, ...others] = changed;
  if (!one) return;
  const said = { step, actor, dedupe: `block-${blockStep}`, reason: change.reason ?? null };
  await queueStepMails(trx, app, [one, ...others], said);
};

/**
 * Makes a step of a session, or of so many hours that were bought with it: those that the person saw, as they saw them.
 * @throws Refusal those of `changeSession`; STALE_SESSION where it is another number of hours by now, or one has changed
 */
export const changeHours = async (
  trx: Transaction,
  app: App,
  actor: SessionViewer,
  { session, several: { hours = 1, blockRevision } }: { session: StoredSession; several: SeveralHours },
  change: SessionChange,
): Promise<void> => {
  if (hours === 1) return changeSession(trx, app, actor, session, change);
  const { revision, action } = change;
  const circumstances = { actor, now: app.clock.now(), settings: await readSettings(app.strapi) };
  const block = await readBlock(trx, session);
  const can = hoursThatCan(block, session, action, circumstances);
  const seen = blockRevision === undefined || blockRevision === blockRevisionOf(block);
  if (can.length !== hours || session.revision !== revision || !seen)
    throw new Refusal('STALE_SESSION', { status: await currentStatus(trx, session) });
  await changeAll(trx, app, actor, can, change);
};
