import type { App } from '../platform/app';
import { nudgeMail } from '../mail';
import { DAY, HOUR } from '../platform/clock';
import { database, inTransaction, readInstant, writeInstant, type StoredInstant } from '../platform/database';
import type { SessionId } from '../platform/ids';
import { ofStatus } from './live-sessions';
import { queueSessionMails } from './queue-session-mails';
import { reminderDue } from './rules/reminders';
import type { StoredSession } from './session-row';

/** After a week nobody is reminded any more; operators still see what is overdue. */
const REMINDED_FOR = 7 * DAY;
const FIRST_AFTER = 24 * HOUR;
const BATCH = 200;

interface UnmarkedSession extends StoredSession {
  reminded_at: StoredInstant | null;
}

/** Sessions nobody has marked, with the last reminder since they ended. */
const unmarked = (app: App, after: SessionId | 0): Promise<UnmarkedSession[]> => {
  const db = database(app.strapi);
  const now = app.clock.now();
  return (
    db('pps_sessions as session')
      .where(ofStatus('scheduled'))
      // No session lasts a day: the index of live sessions is read from there on.
      .where('session.listed_at', '>', writeInstant(now - REMINDED_FOR - DAY))
      .where('session.listed_at', '<=', writeInstant(now - FIRST_AFTER))
      .where('session.ends_at', '<=', writeInstant(now - FIRST_AFTER))
      .where('session.ends_at', '>', writeInstant(now - REMINDED_FOR))
      // The plus keeps SQLite from reading the whole table because it lies in this order.
      .whereRaw('+session.id > ?', [after])
      .orderByRaw('+session.id')
      .limit(BATCH)
      .select<UnmarkedSession[]>(
        'session.*',
        db('pps_outgoing_mails as mail')
          .whereRaw('mail.session_id = session.id')
          .where('mail.template', 'outcome-reminder')
          .max('mail.queued_at')
          .as('reminded_at'),
      )
  );
};

const remind = (app: App, session: UnmarkedSession, hours: number): Promise<void> =>
  inTransaction(app.strapi, async (trx) => {
    // Whoever marks or moves it at this moment comes before or after, never between.
    const still: unknown = await trx('pps_sessions')
      .where({ id: session.id, status: 'scheduled', revision: session.revision })
      .forUpdate()
      .first<unknown>('id');
    if (still === undefined) return;
    await queueSessionMails(trx, app, [session], {
      template: 'outcome-reminder',
      dedupe: `${hours}h-session-${session.id}-${readInstant(session.ends_at) ?? 0}`,
      reason: null,
      parties: ['host'],
    });
  });

const remindFrom = async (app: App, after: SessionId | 0, failures: unknown[]): Promise<void> => {
  const sessions = await unmarked(app, after);
  for (const session of sessions) {
    const endsAt = readInstant(session.ends_at);
    if (endsAt === null) continue;
    const hours = reminderDue({ now: app.clock.now(), endsAt, remindedAt: readInstant(session.reminded_at) });
    if (hours !== null) await remind(app, session, hours).catch((error: unknown) => failures.push(error));
  }
  const last = sessions.at(-1);
  if (last && sessions.length === BATCH) await remindFrom(app, last.id, failures);
};

/**
 * Asks hosts how their sessions ended, a day and three days after the end; once each, and never about a moved one.
 * What fails is tried again by the next run, and keeps nobody else from being asked.
 */
export const remindHosts = async (app: App): Promise<void> => {
  const failures: unknown[] = [];
  await remindFrom(app, 0, failures);
  nudgeMail(app);
  if (failures.length > 0) throw failures[0];
};
