import { PARTIES, type Party } from '../../../shared/session-status';
import { readSignIn } from '../people';
import type { App } from '../platform/app';
import { database, insertRow, writeInstant, type Db, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, HostId, SessionId, SessionLinkId } from '../platform/ids';
import { looksLikeToken, newNonce, tokenHash, tokenOf } from '../platform/derived-token';

/** One person's way into one session. */
export interface LinkHolder {
  linkId: SessionLinkId;
  sessionId: SessionId;
  party: Party;
  hostId: HostId;
  clientId: ClientId;
}

/** The address of a link; it is a secret: never log it. */
export const linkUrl = (app: App, link: { nonce: string }): string =>
  `${app.config.publicUrl}/s/${tokenOf(app.config.linkSecret, 'session-link', link.nonce)}`;

const issueLink = async (trx: Transaction, app: App, sessionId: SessionId, party: Party): Promise<void> => {
  const nonce = newNonce();
  const now = app.clock.now();
  await insertRow(trx, 'pps_session_links', now, {
    session_id: sessionId,
    party,
    nonce,
    token_hash: tokenHash(tokenOf(app.config.linkSecret, 'session-link', nonce)),
    issued_at: writeInstant(now),
  });
};

/** Issues one link for each of the two, in the transaction that sells the session. */
export const issueLinks = async (trx: Transaction, app: App, sessionId: SessionId): Promise<void> => {
  for (const party of PARTIES) await issueLink(trx, app, sessionId, party);
};

export interface LiveLink {
  id: SessionLinkId;
  nonce: string;
}

/** The links of a session that let in now; null where one was revoked and not replaced. */
export const liveLinks = async (db: Db, sessionId: SessionId): Promise<Record<Party, LiveLink | null>> => {
  const rows = await db('pps_session_links')
    .where({ session_id: sessionId })
    .whereNull('revoked_at')
    .select<(LiveLink & { party: Party })[]>('id', 'nonce', 'party');
  const of = (party: Party): LiveLink | null => rows.find((row) => row.party === party) ?? null;
  return { host: of('host'), client: of('client') };
};

/** One party's live links of several sessions, by the sessions' ids; revoked ones are missing. */
export const liveLinksOf = async (
  db: Db,
  sessionIds: readonly SessionId[],
  party: Party,
): Promise<Map<SessionId, LiveLink>> => {
  const rows = await db('pps_session_links')
    .whereIn('session_id', sessionIds)
    .where({ party })
    .whereNull('revoked_at')
    .select<(LiveLink & { session_id: SessionId })[]>('id', 'nonce', 'session_id');
  return new Map(rows.map(({ session_id, ...link }) => [session_id, link]));
};

/** A party's live link, or null when it was revoked and not replaced. */
export const liveLink = async (db: Db, sessionId: SessionId, party: Party): Promise<LiveLink | null> =>
  (await liveLinks(db, sessionId))[party];

/**
 * Makes a party's link invalid at once and issues a new one; the caller holds the session's row.
 * @param replaces the link it was seen to have
 * @returns false where that has been replaced already: the new one stays
 */
export const replaceLink = async (
  trx: Transaction,
  app: App,
  sessionId: SessionId,
  { party, replaces }: { party: Party; replaces: SessionLinkId | null },
): Promise<boolean> => {
  const live = await liveLink(trx, sessionId, party);
  if ((live?.id ?? null) !== replaces) return false;
  await trx('pps_session_links')
    .where({ id: replaces })
    .update({ revoked_at: writeInstant(app.clock.now()) });
  await issueLink(trx, app, sessionId, party);
  return true;
};

const mayStillSignIn = async (app: App, { party, hostId, clientId }: LinkHolder): Promise<boolean> =>
  (await readSignIn(database(app.strapi), { party, id: party === 'host' ? hostId : clientId })).allowed;

/**
 * Who a token lets in, and to which session.
 * @throws Refusal LINK_NOT_VALID when it was never issued, has been revoked, or its person may not sign in any more
 */
export const findByLink = async (app: App, token: string): Promise<LinkHolder> => {
  if (!looksLikeToken(token)) throw new Refusal('LINK_NOT_VALID');
  const row = await database(app.strapi)('pps_session_links as link')
    .join('pps_sessions as session', 'session.id', 'link.session_id')
    .where({ 'link.token_hash': tokenHash(token) })
    .whereNull('link.revoked_at')
    .first<LinkHolder | undefined>(
      'link.id as linkId',
      'link.session_id as sessionId',
      'link.party as party',
      'session.host_id as hostId',
      'session.client_id as clientId',
    );
  if (!row || !(await mayStillSignIn(app, row))) throw new Refusal('LINK_NOT_VALID');
  return row;
};
