import { hostIdOf, workRoute } from '../people';
import type { Action, Route } from '../platform/subject';
import { replaceCalendarFeed, showCalendarFeed } from './calendar-feeds';

/** A feed is its host's alone: an operator sees every session, but has no business with anybody's address for them. */
export const feedActions: Record<string, Action> = {
  showFeed: async (app, ctx) => showCalendarFeed(app, { party: 'host', id: await hostIdOf(app, ctx) }),
  replaceFeed: async (app, ctx) => replaceCalendarFeed(app, { party: 'host', id: await hostIdOf(app, ctx) }),
};

export const feedRoutes: Route[] = [
  workRoute('GET', '/calendar-feed', 'calendar.showFeed'),
  workRoute('POST', '/calendar-feed', 'calendar.replaceFeed'),
];
