/** A list somebody asks for: what it is called in the table, and its address. */
export interface Question {
  what: string;
  query: Record<string, string>;
  /** Another address of the panel than the list's. */
  path?: string;
  /** Asked by who sees the sessions of all hosts. */
  operator?: boolean;
}

/** What the questions are about. */
export interface Places {
  /** A place in the middle of the list. */
  deep: string;
  month: [string, string];
  /** The id of one of the host's sessions. */
  session: number;
}

/** Filters and sorts of *My Sessions*, those that find all, some, or nothing; and what stands beside it. */
export const questions = ({ deep, month, session }: Places): Question[] => [
  // What any question of the panel costs, Strapi's own sign-in for the most part.
  { what: 'nothing but who is asking', path: 'me', query: {} },
  { what: 'needs action', query: { tab: 'action' } },
  { what: 'pending confirmation', query: { tab: 'action', need: 'outcome' } },
  { what: 'upcoming', query: { tab: 'upcoming' } },
  { what: 'all', query: { tab: 'all' } },
  { what: 'all, soonest first', query: { tab: 'all', sort: 'soonest' } },
  { what: 'all, from the middle on', query: { tab: 'all', after: deep } },
  { what: 'all, back from the middle', query: { tab: 'all', before: deep } },
  { what: 'delivered', query: { tab: 'all', status: 'delivered' } },
  { what: 'scheduled', query: { tab: 'all', status: 'scheduled' } },
  { what: 'requested', query: { tab: 'all', status: 'requested' } },
  { what: 'disputed', query: { tab: 'all', status: 'disputed' } },
  { what: 'lapsed (none)', query: { tab: 'all', status: 'lapsed' } },
  { what: 'introductory', query: { tab: 'all', type: 'introductory' } },
  { what: 'paid', query: { tab: 'all', type: 'paid' } },
  { what: 'paid by credits', query: { tab: 'all', type: 'credits' } },
  { what: 'free', query: { tab: 'all', type: 'free' } },
  { what: 'one client', query: { tab: 'all', clientId: '1007' } },
  { what: 'one service', query: { tab: 'all', serviceId: '3' } },
  { what: 'one month', query: { tab: 'all', from: month[0], to: month[1] } },
  { what: 'search: a service', query: { tab: 'all', search: 'second opi' } },
  { what: 'search: many clients', query: { tab: 'all', search: 'özge' } },
  { what: 'search: one client', query: { tab: 'all', search: 'ada 0' } },
  { what: 'search: nothing', query: { tab: 'all', search: 'nobody at all' } },
  { what: 'delivered, search: nothing', query: { tab: 'all', status: 'delivered', search: 'nobody at all' } },
  {
    what: 'everything at once',
    query: {
      tab: 'all',
      status: 'delivered',
      type: 'free',
      serviceId: '3',
      from: '2022-01-01',
      to: '2030-01-01',
      search: 'ada',
      sort: 'soonest',
    },
  },
  { what: 'clients for the filter', path: 'session-clients', query: { search: '' } },
  { what: 'calendar: one month', path: 'calendar', query: { from: month[0], until: month[1] } },
  { what: 'services, with what was sold', path: 'services', query: {} },
  { what: 'the page of a session', path: `sessions/${session}`, query: {} },
  { what: 'operator: overdue', query: { tab: 'action', need: 'outcome', overdue: 'yes' }, operator: true },
  { what: 'operator: clients', path: 'session-clients', query: { search: '' }, operator: true },
  { what: 'operator: needs action', query: { tab: 'action' }, operator: true },
  { what: 'operator: all', query: { tab: 'all' }, operator: true },
  { what: 'operator: search: nothing', query: { tab: 'all', search: 'nobody at all' }, operator: true },
];
