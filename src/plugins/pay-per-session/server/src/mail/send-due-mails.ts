import type { App } from '../platform/app';
import { MINUTE } from '../platform/clock';
import { database, writeInstant } from '../platform/database';
import { composeMail, type ComposedMail } from './compose-mail';
import { MOST_ATTEMPTS, retryDelay } from './rules/retry-delay';
import type { StoredMail } from './stored-mail';

/** How long one sender may keep a mail to itself, longer than any SMTP time-out; after a crash another takes it up. */
const LEASE = 5 * MINUTE;
const BATCH = 25;

/** What the e-mail plugin offers; its provider sends. */
interface MailSender {
  send(mail: ComposedMail): Promise<unknown>;
}

const stopped = new WeakSet<App>();

/** Finishes the mail that is being sent and begins no other; the rest goes out after the next start. */
export const stopSendingMails = (app: App): void => {
  stopped.add(app);
};

/**
 * The number of tries is what rivals compare: who raises it has the mail until the lease ends.
 * @returns the mail as it stands when it is taken, which may say something newer; null where a rival has it, or it was
 *   put off since it was found
 */
const takeMail = async (app: App, { id, attempts }: StoredMail): Promise<StoredMail | null> => {
  const now = app.clock.now();
  const [taken] = await database(app.strapi)('pps_outgoing_mails')
    .where({ id, status: 'waiting', attempts })
    .where('due_at', '<=', writeInstant(now))
    .update({ leased_until: writeInstant(now + LEASE), attempts: attempts + 1 })
    .returning<StoredMail[]>('*');
  return taken ?? null;
};

const recordFailure = async (app: App, mail: StoredMail, error: unknown): Promise<void> => {
  const { attempts } = mail;
  const reason = error instanceof Error ? error.message : String(error);
  app.strapi.log.warn(
    `Mail ${mail.id} (${mail.template}) could not be sent, try ${attempts} of ${MOST_ATTEMPTS}: ${reason}`,
  );
  await database(app.strapi)('pps_outgoing_mails')
    .where({ id: mail.id, status: 'waiting', attempts })
    .update({
      status: attempts >= MOST_ATTEMPTS ? 'failed' : 'waiting',
      due_at: writeInstant(app.clock.now() + retryDelay(attempts)),
      leased_until: null,
      last_error: reason.slice(0, 1000),
    });
};

const sendMail = async (app: App, mail: StoredMail): Promise<void> => {
  try {
    const composed = await composeMail(app, mail);
    await app.strapi.plugin('email').service<MailSender>('email').send(composed);
  } catch (error) {
    await recordFailure(app, mail, error);
    return;
  }
  await database(app.strapi)('pps_outgoing_mails')
    .where({ id: mail.id, attempts: mail.attempts })
    .update({ status: 'sent', sent_at: writeInstant(app.clock.now()), leased_until: null, last_error: null });
};

/**
 * Sends what is due, each mail by one sender only, of all instances: taking it is a compare-and-set on its row.
 * A mail that fails waits longer each time; the sale it belongs to stands.
 */
export const sendAsOneSender = async (app: App): Promise<void> => {
  const now = writeInstant(app.clock.now());
  const due = await database(app.strapi)('pps_outgoing_mails')
    .where('status', 'waiting')
    .where('due_at', '<=', now)
    .andWhere((free) => void free.whereNull('leased_until').orWhere('leased_until', '<=', now))
    .orderBy('due_at')
    .orderBy('id')
    .limit(BATCH)
    .select<StoredMail[]>('*');
  for (const mail of due) {
    if (stopped.has(app)) return;
    const taken = await takeMail(app, mail);
    if (taken !== null) await sendMail(app, taken);
  }
  if (due.length === BATCH) await sendAsOneSender(app);
};
