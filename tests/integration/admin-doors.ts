import { CREDIT_DOORS } from './admin-credit-doors';

export interface Door {
  body?: object;
  query?: Record<string, string>;
  /** What another host gets who knows every id: 404 for a row, 403 for operators’ pages, 200 where the page is their own. */
  otherHost: 200 | 403 | 404;
}

const SERVICE = {
  name: 'Taken over',
  description: 'Taken over',
  priceAmount: 1,
  durationMinutes: 30,
  location: 'online',
};

const TERM = { name: 'Taken over', kind: 'semester', startsOn: '2030-01-01', endsOn: '2030-02-01' };

export const DATES = { from: '2030-12-24', until: '2030-12-26' };

/** Every route of the admin panel’s API; a new one fails the test until it stands here. */
export const DOORS: Record<string, Door> = {
  ...CREDIT_DOORS,
  'GET /me': { otherHost: 200 },
  'GET /profile': { otherHost: 200 },
  'PUT /profile': { body: { displayName: 'Ben Ford', slug: 'ben-ford' }, otherHost: 200 },
  'GET /services': { otherHost: 200 },
  'POST /services': { body: SERVICE, otherHost: 200 },
  'POST /services/introduction': { body: {}, otherHost: 200 },
  'GET /services/:id': { otherHost: 404 },
  'PUT /services/:id': { body: SERVICE, otherHost: 404 },
  'POST /services/:id/duplicate': { otherHost: 404 },
  'POST /services/:id/disable': { otherHost: 404 },
  'POST /services/:id/enable': { otherHost: 404 },
  'GET /services/:id/free-starts': {
    query: { from: '2030-12-24', to: '2030-12-26', timeZone: 'UTC' },
    otherHost: 404,
  },
  'GET /hours': { otherHost: 200 },
  'PUT /hours/weekly': { body: { days: Array.from({ length: 7 }, () => []), revision: 9 }, otherHost: 200 },
  'PUT /hours/exceptions': { body: { ...DATES, windows: [], revision: 0 }, otherHost: 200 },
  'POST /hours/exceptions/removal': { body: { ...DATES, revision: 1 }, otherHost: 200 },
  'GET /calendar': { query: DATES, otherHost: 200 },
  'GET /busy-calendars': { otherHost: 200 },
  'POST /busy-calendars': {
    body: { name: 'Taken over', address: 'https://127.0.0.1/x.ics' },
    otherHost: 200,
  },
  'POST /busy-calendars/:id/check': { otherHost: 404 },
  'POST /busy-calendars/:id/remove': { otherHost: 404 },
  'GET /calendar-feed': { otherHost: 200 },
  'POST /calendar-feed': { otherHost: 200 },
  'GET /sessions': { query: { tab: 'all' }, otherHost: 200 },
  'GET /session-clients': { otherHost: 200 },
  'GET /session-export': { query: { tab: 'all' }, otherHost: 200 },
  'GET /sessions/:id': { otherHost: 404 },
  'POST /sessions/:id/date': {
    body: { startsAtLocal: '2030-05-06T10:00', timeZone: 'UTC', revision: 0 },
    otherHost: 404,
  },
  'POST /sessions/:id/outcome': { body: { outcome: 'delivered', revision: 0 }, otherHost: 404 },
  'POST /sessions/:id/continuation': { body: { decision: 'approved', revision: 0 }, otherHost: 404 },
  'POST /sessions/:id/cancel': { body: { reason: 'Taken over', revision: 0 }, otherHost: 404 },
  'POST /sessions/:id/accept': { body: { revision: 0 }, otherHost: 404 },
  'POST /sessions/:id/decline': { body: { reason: 'Taken over', revision: 0 }, otherHost: 404 },
  'POST /sessions/:id/proposals': {
    body: { startsAtLocal: ['2026-12-08T10:00'], timeZone: 'UTC', revision: 0 },
    otherHost: 404,
  },
  'POST /sessions/:id/settlement': {
    body: { outcome: 'delivered', reason: 'Taken over', revision: 0 },
    otherHost: 403,
  },
  'POST /sessions/:id/undo': { body: { revision: 0 }, otherHost: 404 },
  'POST /sessions/outcomes': {
    // Answers for each session: those of others do not exist.
    body: { sessions: [{ id: 1, revision: 0 }], outcome: 'delivered' },
    otherHost: 200,
  },
  'POST /sessions/:id/link': { body: { party: 'host', replaces: null }, otherHost: 404 },
  'GET /unread-messages': { otherHost: 200 },
  'GET /conversations': { otherHost: 200 },
  'GET /conversations/:id': { otherHost: 404 },
  'POST /conversations/:id/messages': {
    body: { text: 'Taken over', idempotencyKey: 'taken-over' },
    otherHost: 404,
  },
  'POST /conversations/:id/read': { body: { until: 1 }, otherHost: 404 },
  'POST /conversations/:id/block': { body: { blocked: true }, otherHost: 404 },
  'POST /conversations/:id/report': { body: { reason: 'Taken over' }, otherHost: 404 },
  'GET /conversations/:id/files/:file': { otherHost: 404 },
  'GET /session-conversations/:id': { otherHost: 404 },
  'GET /session-conversations/:id/messages': { otherHost: 404 },
  'POST /session-conversations/:id/messages': {
    body: { text: 'Taken over', idempotencyKey: 'taken-over' },
    otherHost: 404,
  },
  'GET /message-reports': { otherHost: 403 },
  'GET /message-reports/:id': { otherHost: 403 },
  'POST /message-reports/:id/resolve': { body: { note: 'Taken over' }, otherHost: 403 },
  'GET /message-reports/:id/files/:file': { otherHost: 403 },
  'GET /orders': { otherHost: 403 },
  'POST /orders/:reference/payment': { otherHost: 403 },
  'POST /orders/:reference/refund': { otherHost: 403 },
  'GET /mails': { otherHost: 403 },
  'POST /mails/:id/retry': { otherHost: 403 },
  'GET /reviews': { otherHost: 200 },
  'POST /reviews/:id/answer': { body: { answer: 'Taken over', revision: 0 }, otherHost: 404 },
  'POST /reviews/:id/hide': { body: { reason: 'Taken over', revision: 0 }, otherHost: 403 },
  'POST /reviews/:id/show': { body: { revision: 0 }, otherHost: 403 },
  'GET /settings': { otherHost: 403 },
  'PUT /settings': { body: { change: { siteName: 'Taken over' }, revision: 0 }, otherHost: 403 },
  'GET /institutions': { otherHost: 403 },
  'POST /institutions': { body: { name: 'Taken over', timeZone: 'UTC' }, otherHost: 403 },
  'GET /institutions/:id': { otherHost: 403 },
  'PUT /institutions/:id': { body: { name: 'Taken over', timeZone: 'UTC' }, otherHost: 403 },
  'POST /institutions/:id/enable': { otherHost: 403 },
  'POST /institutions/:id/disable': { otherHost: 403 },
  'POST /institutions/:id/terms': { body: TERM, otherHost: 403 },
  'PUT /terms/:id': { body: TERM, otherHost: 403 },
  'POST /terms/:id/remove': { otherHost: 403 },
  // Which programs there are, and nothing of who is a member.
  'GET /programs': { otherHost: 200 },
  'POST /programs': { body: { name: 'Taken over' }, otherHost: 403 },
  'PUT /programs/:id': { body: { name: 'Taken over' }, otherHost: 403 },
  'POST /programs/:id/place': { body: { parentId: null, afterId: null }, otherHost: 403 },
  'POST /programs/:id/enable': { otherHost: 403 },
  'POST /programs/:id/disable': { otherHost: 403 },
  'POST /programs/:id/remove': { otherHost: 403 },
  'GET /programs/:id/members': { otherHost: 403 },
  'GET /programs/:id/member-export': { otherHost: 403 },
  'POST /programs/:id/members/removal': { body: { clientId: 1 }, otherHost: 403 },
  'GET /programs/:id/invitations': { otherHost: 403 },
  'POST /programs/:id/invitations': { body: { addresses: 'taken-over@example.org' }, otherHost: 403 },
  'POST /program-invitations/:id/withdraw': { otherHost: 403 },
  'GET /hosts': { otherHost: 403 },
  'POST /hosts/invitations': {
    body: { email: 'taken-over@example.org', firstName: 'Taken', lastName: 'Over' },
    otherHost: 403,
  },
  'POST /hosts/:id/invitation': { otherHost: 403 },
};
