import type { Knex } from 'knex';
import type { SessionStatus } from '../../../shared/session-status';
import { writeInstant } from '../platform/database';
import { ofStatus } from './live-sessions';
import { OVERDUE_AFTER } from './rules/reminders';

/* `effectiveStatus` for queries: a request is gone the moment its deadline passes, not when it is tidied up. */

type Condition = (query: Knex.QueryBuilder) => void;

/** Requests whose deadline has passed by `now` (ms, UTC) and that nobody has tidied up yet. */
export const lapsedRequest =
  (now: number): Condition =>
  (query) =>
    void query.where('session.status', 'requested').where('session.respond_by', '<=', writeInstant(now));

/** Everything but requests whose deadline has passed by `now` (ms, UTC). */
export const notLapsed =
  (now: number): Condition =>
  (query) =>
    void query
      .whereNot('session.status', 'requested')
      .orWhereNull('session.respond_by')
      .orWhere('session.respond_by', '>', writeInstant(now));

/** Sessions that have this status at `now` (ms, UTC). */
export const withStatus =
  (status: SessionStatus, now: number): Condition =>
  (query) => {
    void query.where(ofStatus(status));
    if (status === 'requested') void query.where(notLapsed(now));
    if (status === 'lapsed') void query.orWhere(lapsedRequest(now));
  };

/** Sessions that have been over for so long that operators ask after them, and that nobody has marked yet. */
export const overdueConfirmation =
  (now: number): Condition =>
  (query) =>
    void query.where(ofStatus('scheduled')).where('session.ends_at', '<=', writeInstant(now - OVERDUE_AFTER));
