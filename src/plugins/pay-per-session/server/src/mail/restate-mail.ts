import type { MessageNoticeFacts } from '../../../shared/contracts/mail';
import type { App } from '../platform/app';
import { writeInstant, type Transaction } from '../platform/database';
import type { MailId } from '../platform/ids';

/** Says something newer in a mail that still waits. @returns false where it has left, or leaves at this moment */
export const restateMail = async (
  trx: Transaction,
  app: App,
  id: MailId,
  facts: MessageNoticeFacts,
): Promise<boolean> => {
  const restated = await trx('pps_outgoing_mails')
    .where({ id, status: 'waiting' })
    .where(
      (free) =>
        void free.whereNull('leased_until').orWhere('leased_until', '<=', writeInstant(app.clock.now())),
    )
    .update({ facts: JSON.stringify(facts) });
  return restated === 1;
};

/** Takes a mail back that still waits, because there is nothing left to say. */
export const withdrawMail = async (trx: Transaction, id: MailId): Promise<void> => {
  await trx('pps_outgoing_mails')
    .where({ id, status: 'waiting' })
    .update({ status: 'superseded', leased_until: null });
};
