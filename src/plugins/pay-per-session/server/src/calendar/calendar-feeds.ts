import type { Core } from '@strapi/strapi';
import type { CalendarFeedView } from '../../../shared/contracts/calendar-feed';
import type { App } from '../platform/app';
import {
  database,
  inTransaction,
  insertRow,
  readInstant,
  writeInstant,
  type StoredInstant,
} from '../platform/database';
import { looksLikeToken, newNonce, tokenHash, tokenOf } from '../platform/derived-token';
import { Refusal } from '../platform/errors';
import type { ClientId, HostId } from '../platform/ids';
import { isoInstant } from '../platform/iso-instant';

/** Whose sessions a feed shows. */
export type FeedOwner = { party: 'host'; id: HostId } | { party: 'client'; id: ClientId };

const PEOPLE = { host: 'pps_hosts', client: 'pps_clients' } as const;

const tokenOfNonce = (app: App, nonce: string): string =>
  tokenOf(app.config.linkSecret, 'calendar-feed', nonce);

/** The person's feed as it is now; its address is a secret: never log it. */
export const showCalendarFeed = async (app: App, owner: FeedOwner): Promise<CalendarFeedView> => {
  const row = await database(app.strapi)('pps_calendar_feeds')
    .where({ party: owner.party, party_id: owner.id })
    .whereNull('revoked_at')
    .first<{ nonce: string; issued_at: StoredInstant } | undefined>('nonce', 'issued_at');
  if (!row) return { url: null, webcalUrl: null, issuedAt: null };
  const url = `${app.config.publicUrl}/calendar/${tokenOfNonce(app, row.nonce)}.ics`;
  return {
    url,
    webcalUrl: url.replace(/^https?:/u, 'webcal:'),
    issuedAt: isoInstant(readInstant(row.issued_at)),
  };
};

/**
 * Makes a new address for the person's feed; the one before, if any, is invalid at once.
 * Two at once are two new addresses, one after the other.
 */
export const replaceCalendarFeed = async (app: App, owner: FeedOwner): Promise<CalendarFeedView> => {
  const now = app.clock.now();
  const nonce = newNonce();
  await inTransaction(app.strapi, async (trx) => {
    await trx(PEOPLE[owner.party]).where({ id: owner.id }).forNoKeyUpdate().select('id');
    await trx('pps_calendar_feeds')
      .where({ party: owner.party, party_id: owner.id })
      .whereNull('revoked_at')
      .update({ revoked_at: writeInstant(now) });
    await insertRow(trx, 'pps_calendar_feeds', now, {
      party: owner.party,
      party_id: owner.id,
      nonce,
      token_hash: tokenHash(tokenOfNonce(app, nonce)),
      issued_at: writeInstant(now),
    });
  });
  return showCalendarFeed(app, owner);
};

/**
 * Whose feed a token opens.
 * @throws Refusal FEED_NOT_VALID when it was never issued, or has been replaced
 */
export const findFeedOwner = async (app: App, token: string): Promise<FeedOwner> => {
  if (!looksLikeToken(token)) throw new Refusal('FEED_NOT_VALID');
  const row = await database(app.strapi)('pps_calendar_feeds')
    .where({ token_hash: tokenHash(token) })
    .whereNull('revoked_at')
    .first<FeedOwner | undefined>('party', 'party_id as id');
  if (!row) throw new Refusal('FEED_NOT_VALID');
  return row;
};

/** At most one live feed a person; a schema cannot say "where not revoked". */
export const ensureLiveFeedIndex = async (strapi: Core.Strapi): Promise<void> => {
  await database(strapi).raw(
    `CREATE UNIQUE INDEX IF NOT EXISTS pps_calendar_feeds_live_uq
       ON pps_calendar_feeds (party, party_id) WHERE revoked_at IS NULL`,
  );
};
