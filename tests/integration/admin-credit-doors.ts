import type { Door } from './admin-doors';

/** Routes of the admin panel’s API by which operators give credits out and take them back; hosts have no part in it. */
export const CREDIT_DOORS: Record<string, Door> = {
  'GET /credit-places': { otherHost: 403 },
  'GET /credit-runs': { otherHost: 403 },
  'POST /credit-runs': {
    body: { to: 'client', termId: 1, importKey: 'x', email: 'taken-over@example.org', credits: 9 },
    otherHost: 403,
  },
  'POST /credit-lists': { otherHost: 403 },
  'GET /credit-template': { otherHost: 403 },
  'GET /credit-runs/:id': { otherHost: 403 },
  'GET /credit-runs/:id/rows': { otherHost: 403 },
  'PUT /credit-runs/:id/choice': { body: { chosen: false, every: 'bad' }, otherHost: 403 },
  'POST /credit-runs/:id/application': { otherHost: 403 },
  'POST /credit-runs/:id/discard': { otherHost: 403 },
  'GET /credit-allocations': { otherHost: 403 },
  'GET /credit-allocations/:id': { otherHost: 403 },
  'POST /credit-allocations/:id/adjustment': {
    body: { change: 1, available: 0, reason: 'Taken over', idempotencyKey: 'taken-over' },
    otherHost: 403,
  },
  'POST /credit-allocations/:id/revocation': {
    body: { available: 1, reason: 'Taken over', idempotencyKey: 'taken-over' },
    otherHost: 403,
  },
  'GET /waiting-credits': { otherHost: 403 },
  'POST /waiting-credits/:id/revocation': { otherHost: 403 },
  'POST /waiting-credits/:id/mail': { otherHost: 403 },
  'GET /credit-figures': { otherHost: 403 },
  'GET /credit-figures/:id': { otherHost: 403 },
  'GET /credit-statement': { query: { termId: '1' }, otherHost: 403 },
};
