import type { MessageNoticeFacts } from '../../../shared/contracts/mail';
import type { Transaction } from '../platform/database';
import type { MailId } from '../platform/ids';

/** Says something newer in a mail that still waits. @returns false where it has left */
export const restateMail = async (
  trx: Transaction,
  id: MailId,
  facts: MessageNoticeFacts,
): Promise<boolean> => {
  const restated = await trx('pps_outgoing_mails')
    .where({ id, status: 'waiting' })
    .update({ facts: JSON.stringify(facts) });
  return restated === 1;
};

/** Takes a mail back that still waits, because there is nothing left to say. */
export const withdrawMail = async (trx: Transaction, id: MailId): Promise<void> => {
  await trx('pps_outgoing_mails')
    .where({ id, status: 'waiting' })
    .update({ status: 'superseded', leased_until: null });
};
