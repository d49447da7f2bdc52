import type { CreditEffect } from '../../../../shared/contracts/credit';
import type { CreditPosition, SessionStatus } from '../../../../shared/session-status';

/**
 * Where the credit of a session is once it has a status; `as_before` moves it nowhere. "Credits are held at request,
 * captured when the session is accepted or booked, released when it ends without happening" (the product's rules).
 */
export const CREDIT_AFTER: Record<SessionStatus, CreditPosition | 'as_before'> = {
  held: 'held',
  requested: 'held',
  unscheduled: 'held',
  scheduled: 'captured',
  delivered: 'captured',
  client_absent: 'captured',
  disputed: 'as_before',
  host_absent: 'released',
  cancelled: 'released',
  declined: 'released',
  withdrawn: 'released',
  lapsed: 'released',
  expired: 'released',
};

/** What a step to a status does to the credit, as whoever is about to make it is told. */
export const creditEffect = (
  to: SessionStatus,
  now: { position: CreditPosition; ended: boolean },
): CreditEffect => {
  const after = CREDIT_AFTER[to];
  if (after === 'as_before') return now.position === 'released' ? 'nothing' : 'waits';
  if (after !== 'released') return now.position === 'released' ? 'taken_again' : 'stays';
  if (now.position === 'released') return 'nothing';
  return now.ended ? 'expires' : 'comes_back';
};
