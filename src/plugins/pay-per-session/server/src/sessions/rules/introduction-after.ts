import type { SessionStatus } from '../../../../shared/session-status';

/**
 * How an introductory session stands once it has a status: `open` keeps a place in the month of each of its times, and
 * nobody of the two begins another one; `used` keeps the place for good; `given_back` lets the client have it again;
 * `as_before` decides nothing. "Those declined, lapsed, withdrawn, cancelled in time or missed by the host are given
 * back" (the product's rules); where the two may not cancel in time any more, only an operator does.
 */
export const INTRODUCTION_AFTER: Record<SessionStatus, 'open' | 'used' | 'given_back' | 'as_before'> = {
  held: 'as_before',
  requested: 'open',
  unscheduled: 'as_before',
  scheduled: 'open',
  delivered: 'used',
  client_absent: 'used',
  disputed: 'as_before',
  host_absent: 'given_back',
  cancelled: 'given_back',
  declined: 'given_back',
  withdrawn: 'given_back',
  lapsed: 'given_back',
  expired: 'given_back',
};

/** Whether a decision that was made on a session holds while it has this status: only on one that took place. */
export const decisionHolds = (status: SessionStatus): boolean =>
  status === 'delivered' || status === 'disputed';
