import type { MailPage, MailStatus, MailView } from '../../../shared/contracts/mail';
import type { App } from '../platform/app';
import { database, readInstant, writeInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import { isoInstant } from '../platform/iso-instant';
import type { MailId } from '../platform/ids';
import { nudgeMail } from './nudge-mail';
import type { StoredMail } from './stored-mail';

const PER_PAGE = 25;

const viewOf = (mail: StoredMail): MailView => ({
  id: mail.id,
  template: mail.template,
  recipient: mail.recipient,
  recipientName: mail.recipient_name,
  status: mail.status,
  attempts: mail.attempts,
  queuedAt: isoInstant(readInstant(mail.queued_at)),
  dueAt: isoInstant(readInstant(mail.due_at)),
  sentAt: isoInstant(readInstant(mail.sent_at)),
  lastError: mail.last_error,
  sessionId: mail.session_id,
});

/** The outbox, newest first, for operators. */
export const listMails = async (
  app: App,
  filter: { status?: MailStatus | undefined; page: number },
): Promise<MailPage> => {
  const db = database(app.strapi);
  const grouped = await db('pps_outgoing_mails')
    .groupBy('status')
    .select<{ status: MailStatus; n: number | string }[]>('status', db.raw('count(*) as n'));
  const counts: Record<MailStatus, number> = { waiting: 0, sent: 0, failed: 0, superseded: 0 };
  for (const { status, n } of grouped) counts[status] = Number(n);
  const total = filter.status
    ? counts[filter.status]
    : Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rows = await db('pps_outgoing_mails')
    .modify((query) => (filter.status ? void query.where('status', filter.status) : undefined))
    .orderBy('id', 'desc')
    .offset((filter.page - 1) * PER_PAGE)
    .limit(PER_PAGE)
    .select<StoredMail[]>('*');
  return {
    items: rows.map(viewOf),
    page: filter.page,
    pageCount: Math.max(1, Math.ceil(total / PER_PAGE)),
    total,
    counts,
  };
};

/** Sends a waiting or failed mail on its way again, with all its tries. @throws Refusal NOT_FOUND when it is sent or unknown */
export const retryMail = async (app: App, id: MailId): Promise<void> => {
  const now = writeInstant(app.clock.now());
  const changed = await database(app.strapi)('pps_outgoing_mails')
    .where({ id })
    .whereIn('status', ['waiting', 'failed'])
    .andWhere((free) => void free.whereNull('leased_until').orWhere('leased_until', '<=', now))
    .update({ status: 'waiting', attempts: 0, due_at: now, leased_until: null });
  if (changed === 0) throw new Refusal('NOT_FOUND');
  nudgeMail(app);
};
