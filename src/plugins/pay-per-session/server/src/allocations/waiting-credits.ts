import { markAddressProven, type SignedInClient } from '../people';
import type { App } from '../platform/app';
import { database, inTransaction, writeInstant, type Db, type Transaction } from '../platform/database';
import { looksLikeToken, tokenHash } from '../platform/derived-token';
import { Refusal } from '../platform/errors';
import type { ClientId, CreditRunId, InstitutionId, TermId, WaitingCreditId } from '../platform/ids';
import { grantCreditsToMany } from '../wallet';
import { keyOfRow } from './due-row';
import { readTerm } from './read-term';

interface StoredWaiting {
  id: WaitingCreditId;
  email_key: string;
  term_id: TermId;
  institution_id: InstitutionId;
  credits: number;
  run_id: CreditRunId;
  line: number;
  note: string | null;
  status: 'waiting' | 'claimed' | 'revoked';
}

/** Credits that a link leads to. */
export interface CreditsOfLink {
  id: WaitingCreditId;
  address: string;
  credits: number;
  institution: string;
  term: string;
  /** The term's last day, a plain date in the institution's zone. */
  endsOn: string;
  state: 'waiting' | 'claimed' | 'revoked' | 'over';
}

const findByToken = async (db: Db, token: string): Promise<StoredWaiting> => {
  const row = looksLikeToken(token)
    ? await db('pps_waiting_credits')
        .where({ token_hash: tokenHash(token) })
        .first<StoredWaiting | undefined>('*')
    : undefined;
  if (!row) throw new Refusal('CREDITS_LINK_NOT_VALID');
  return row;
};

/** What the link of a mail leads to; looking changes nothing. @throws Refusal CREDITS_LINK_NOT_VALID */
export const showCreditsOfLink = async (app: App, token: string): Promise<CreditsOfLink> => {
  const db = database(app.strapi);
  const row = await findByToken(db, token);
  const term = await readTerm(db, row.term_id);
  return {
    id: row.id,
    address: row.email_key,
    credits: row.credits,
    institution: term.institution,
    term: term.name,
    endsOn: term.endsOn,
    state: row.status === 'waiting' && term.endsAt <= app.clock.now() ? 'over' : row.status,
  };
};

/** Gives what waits to its owner, once: the row decides between two who claim it at the same moment. */
const claim = async (
  trx: Transaction,
  app: App,
  row: StoredWaiting,
  clientId: ClientId,
): Promise<boolean> => {
  const now = app.clock.now();
  const term = await readTerm(trx, row.term_id);
  if (term.endsAt <= now) return false;
  const claimed = await trx('pps_waiting_credits')
    .where({ id: row.id, status: 'waiting' })
    .update({ status: 'claimed', client_id: clientId, ended_at: writeInstant(now) });
  if (claimed === 0) return false;
  const run = await trx('pps_credit_runs')
    .where({ id: row.run_id })
    .first<{ applied_by: number | null } | undefined>('applied_by');
  const of = { ...term, operatorId: run?.applied_by ?? null, runId: row.run_id };
  await grantCreditsToMany(trx, app, of, [
    {
      clientId,
      credits: row.credits,
      key: keyOfRow(row.run_id, row.line),
      reason: row.note === '' ? null : row.note,
    },
  ]);
  return true;
};

/**
 * Takes the credits a link leads to, and all others that wait for the same address: whoever has the link reads that
 * address's mail, so the address is proven by it. The account must have the address too.
 * @throws Refusal CREDITS_LINK_NOT_VALID, OTHER_ADDRESS, CREDITS_NOT_WAITING where there is nothing left
 */
export const claimByLink = async (
  app: App,
  client: Pick<SignedInClient, 'clientId' | 'email'>,
  token: string,
): Promise<void> => {
  const db = database(app.strapi);
  const { email_key } = await findByToken(db, token);
  if (client.email.toLowerCase() !== email_key) throw new Refusal('OTHER_ADDRESS', { address: email_key });
  await markAddressProven(db, client.clientId, email_key);
  const rows = await waitingFor(db, email_key);
  let taken = 0;
  for (const row of rows)
    if (await inTransaction(app.strapi, (trx) => claim(trx, app, row, client.clientId))) taken += 1;
  if (taken === 0) throw new Refusal('CREDITS_NOT_WAITING');
};

const waitingFor = (db: Db, emailKey: string): Promise<StoredWaiting[]> =>
  db('pps_waiting_credits')
    .where({ email_key: emailKey, status: 'waiting' })
    .orderBy('id')
    .select<StoredWaiting[]>('*');

const TOGETHER = 200;

/**
 * Gives what waits to whoever has proven the address since, by whatever link. That an account has the address, or counts
 * as confirmed, says nothing: where the site asks for no confirmation, every account does.
 */
export const giveToProven = async (app: App): Promise<void> => {
  const db = database(app.strapi);
  for (let last = 0; ;) {
    const rows = await db('pps_waiting_credits as waiting')
      .join('pps_clients as client', 'client.proven_email', 'waiting.email_key')
      .join('up_users as account', 'account.id', 'client.user_id')
      .join('pps_terms as term', 'term.id', 'waiting.term_id')
      .where({ 'waiting.status': 'waiting', 'account.confirmed': true })
      .where('term.ends_at', '>', writeInstant(app.clock.now()))
      // An account that has another address since has given the old one up.
      .whereRaw('lower(account.email) = waiting.email_key')
      .where('waiting.id', '>', last)
      .orderBy('waiting.id')
      .limit(TOGETHER)
      .select<(StoredWaiting & { owner: ClientId })[]>('waiting.*', 'client.id as owner');
    for (const row of rows) await inTransaction(app.strapi, (trx) => claim(trx, app, row, row.owner));
    const highest = rows.at(-1);
    if (rows.length < TOGETHER || !highest) return;
    last = highest.id;
  }
};

/** An operator takes back credits that nobody has claimed. @throws Refusal NOT_FOUND, CREDITS_NOT_WAITING */
export const revokeWaiting = async (app: App, id: WaitingCreditId): Promise<void> => {
  const db = database(app.strapi);
  const revoked = await db('pps_waiting_credits')
    .where({ id, status: 'waiting' })
    .update({ status: 'revoked', ended_at: writeInstant(app.clock.now()) });
  if (revoked === 1) return;
  const known: unknown = await db('pps_waiting_credits').where({ id }).first('id');
  throw new Refusal(known === undefined ? 'NOT_FOUND' : 'CREDITS_NOT_WAITING');
};
