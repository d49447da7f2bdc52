import { queueMails, waitingCreditsTokenHash, type NewMail } from '../mail';
import type { App } from '../platform/app';
import { insertRowsOnce, readBoolean, writeInstant, type Transaction } from '../platform/database';
import { newNonce } from '../platform/derived-token';
import { readSettings } from '../platform/settings';
import type { DueRow } from './due-row';
import type { TermForCredits } from './read-term';
import type { StoredRun } from './run-row';

/**
 * Keeps credits for people who have no account yet, by their addresses, and tells them by mail, in the transaction of
 * the run. The mail carries a link that proves that the address is theirs.
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
  if (!readBoolean(run.tell)) return;
  const { siteName } = await readSettings(app.strapi);
  const mails = waiting.map(({ address, credits, line, note, nonce }): NewMail => ({
    dedupeKey: `credits-waiting:${run.id}:${line}`,
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
  }));
  await queueMails(trx, app, mails);
};
