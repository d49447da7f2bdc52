import { nudgeMail, queueMails } from '../mail';
import type { App } from '../platform/app';
import { MINUTE } from '../platform/clock';
import { database, inTransaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { TermId, WaitingCreditId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import { readTerm, requireEnabled, requireTermNotOver } from './read-term';
import { waitingMail } from './wait-for-accounts';

interface WaitingRow {
  id: WaitingCreditId;
  email_key: string;
  term_id: TermId;
  credits: number;
  note: string | null;
  nonce: string;
  status: string;
}

/** Asked again within this time, the mail is the same one. */
const ONE_MAIL = 10 * MINUTE;

/**
 * Mails the link to credits that wait once more, for somebody who has lost it.
 * @throws Refusal NOT_FOUND, CREDITS_NOT_WAITING, TERM_OVER, INSTITUTION_DISABLED
 */
export const tellOfWaiting = async (app: App, id: WaitingCreditId): Promise<void> => {
  const row = await database(app.strapi)('pps_waiting_credits')
    .where({ id })
    .first<WaitingRow | undefined>('*');
  if (!row) throw new Refusal('NOT_FOUND');
  if (row.status !== 'waiting') throw new Refusal('CREDITS_NOT_WAITING');
  const { siteName } = await readSettings(app.strapi);
  const now = app.clock.now();
  await inTransaction(app.strapi, async (trx) => {
    const term = await readTerm(trx, row.term_id);
    requireTermNotOver(term, now);
    requireEnabled(term);
    const dedupeKey = `credits-waiting-again:${id}:${Math.floor(now / ONE_MAIL)}`;
    await queueMails(trx, app, [waitingMail(row, term, { siteName, address: row.email_key, dedupeKey })]);
  });
  nudgeMail(app);
};
