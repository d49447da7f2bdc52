import { PARTIES, type Party } from '../../../shared/session-status';
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

/** Makes a party's present link invalid at once and issues a new one. */
export const replaceLink = async (
  trx: Transaction,
  app: App,
  sessionId: SessionId,
  party: Party,
): Promise<void> => {
  await trx('pps_session_links')
    .where({ session_id: sessionId, party })
    .whereNull('revoked_at')
    .update({ revoked_at: writeInstant(app.clock.now()) });
  await issueLink(trx, app, sessionId, party);
};

/** A party's live link, or null when it was revoked and not replaced. */
export const liveLink = async (
  db: Db,
  sessionId: SessionId,
  party: Party,
): Promise<{ nonce: string } | null> => {
  const row = await db('pps_session_links')
    .where({ session_id: sessionId, party })
    .whereNull('revoked_at')
    .first<{ nonce: string } | undefined>('nonce');
  return row ?? null;
};

/**
 * Who a token lets in, and to which session.
 * @throws Refusal LINK_NOT_VALID when it was never issued, or has been revoked
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
  if (!row) throw new Refusal('LINK_NOT_VALID');
  return row;
};
