import type { Knex } from 'knex';
import type { SessionStatus } from '../../../shared/session-status';

const LIVE: readonly SessionStatus[] = ['requested', 'unscheduled', 'scheduled', 'disputed'];

/** Sessions with which something can still happen, in the words of the indexes that hold nothing else. */
export const STILL_LIVE = `status IN (${LIVE.map((status) => `'${status}'`).join(', ')})`;

/** Checkouts under way, in the words of the index that holds nothing else. */
export const STILL_HELD = `status = 'held'`;

/**
 * Sessions of one status. It stands in the statement as a word, and beside it what the indexes of live sessions say:
 * SQLite uses such an index only where it reads its own words again.
 */
export const ofStatus =
  (status: SessionStatus) =>
  (query: Knex.QueryBuilder): void => {
    void query.whereRaw(`session.status = '${status}'`);
    if (LIVE.includes(status)) void query.whereRaw(`session.${STILL_LIVE}`);
  };

/**
 * Introductions that an operator has settled as delivered, which no host marked so: nobody may have decided yet about
 * going on. In the words of the index that holds nothing else.
 */
export const settledIntroductionOf = (alias: 'session.' | ''): string =>
  `${alias}kind = 'introduction' AND ${alias}status = 'delivered' AND ${alias}settled_at IS NOT NULL`;

/** Such sessions. */
export const settledIntroduction = (query: Knex.QueryBuilder): void =>
  void query.whereRaw(settledIntroductionOf('session.'));

/** Sessions with which something can still happen. */
export const stillLive = (query: Knex.QueryBuilder): void => void query.whereRaw(`session.${STILL_LIVE}`);
