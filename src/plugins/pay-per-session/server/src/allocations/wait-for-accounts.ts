import { queueMails, waitingCreditsTokenHash, type NewMail } from '../mail';
import type { App } from '../platform/app';
import { insertRowsOnce, writeInstant, type Transaction } from '../platform/database';
import { newNonce } from '../platform/derived-token';
import { readSettings } from '../platform/settings';
import type { DueRow } from './due-row';
import type { TermForCredits } from './read-term';
import type { StoredRun } from './run-row';

interface Waiting {
  credits: number;
  note: string | null;
  /** The mail's link is made from it. */
  nonce: string;
}

/** The mail whose link takes credits that wait, and proves that the address is its reader's. */
export const waitingMail = (
  { credits, note, nonce }: Waiting,
  term: TermForCredits,
  { siteName, address, dedupeKey }: { siteName: string; address: string; dedupeKey: string },
): NewMail => ({
  dedupeKey,
  template: 'credits-waiting',
  recipient: address,
  recipientName: null,
  // Nothing is known of somebody who has no account.
  locale: 'en',
  facts: {
    siteName,
    name: null,
    institution: term.institution,
    term: term.name,
    endsOn: term.endsOn,
    credits,
    note: note ?? '',
    timeZone: term.timeZone,
    nonce,
    starts: [],
  },
});

/**
 * Keeps credits for people whose accounts are not known to own their addresses, by the addresses, in the transaction of
 * the run. They are always told by mail, because its link is what proves the address.
 */
export const waitForAccounts = async (
  trx: Transaction,
  app: App,
  { run, term }: { run: StoredRun; term: TermForCredits },
  rows: readonly DueRow[],
): Promise<void> => {
  if (rows.length === 0) return;
  const now = app.clock.now();
  const waiting = rows.map((row) => ({ ...row, nonce: newNonce() }));
  await insertRowsOnce(
    trx,
    'pps_waiting_credits',
    now,
    waiting.map(({ email_key, credits, line, note, nonce }) => ({
      email_key,
      term_id: term.termId,
      institution_id: term.institutionId,
      credits,
      run_id: run.id,
      line,
      note,
      nonce,
      token_hash: waitingCreditsTokenHash(app, nonce),
      status: 'waiting',
      waits_since: writeInstant(now),
    })),
    ['run_id', 'line'],
  );
  const { siteName } = await readSettings(app.strapi);
  const mails = waiting.map(({ address, line, ...row }) =>
    waitingMail(row, term, { siteName, address, dedupeKey: `credits-waiting:${run.id}:${line}` }),
  );
  await queueMails(trx, app, mails);
};
