import type { SessionFilters, SessionSort, SessionTab } from '../../../shared/contracts/session';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import { inNeed, inTab, matching, needsOf, type Condition } from './list-conditions';
import { readListZone } from './read-list-zone';
import { ownedBy, type SessionViewer } from './session-viewer';

/** The tabs each viewer has; the first one is shown where the address names none of them. */
const TABS_OF: Record<SessionViewer['kind'], readonly [SessionTab, ...SessionTab[]]> = {
  host: ['action', 'upcoming', 'coming', 'all'],
  operator: ['action', 'upcoming', 'coming', 'all'],
  client: ['coming', 'action', 'past', 'all'],
  system: ['all'],
};

export const tabsOf = (viewer: SessionViewer): readonly [SessionTab, ...SessionTab[]] => TABS_OF[viewer.kind];

const BACKWARDS: readonly SessionTab[] = ['past', 'all'];

/** What a list is about, with everything filled in that the address left open. */
export interface ListAsked {
  viewer: SessionViewer;
  now: number;
  tab: SessionTab;
  sort: SessionSort;
  /** Whose, which tab, which filters. */
  wanted: Condition;
}

/** Reads the address as this viewer means it. */
export const readAsked = async (
  app: App,
  viewer: SessionViewer,
  filters: SessionFilters,
): Promise<ListAsked> => {
  const db = database(app.strapi);
  const now = app.clock.now();
  const tabs = tabsOf(viewer);
  const tab = tabs.find((name) => name === filters.tab) ?? tabs[0];
  const need = filters.need !== undefined && needsOf(viewer).includes(filters.need) ? filters.need : null;
  const sort = filters.sort ?? (BACKWARDS.includes(tab) ? 'latest' : 'soonest');
  const timeZone = filters.from || filters.to ? await readListZone(app, viewer) : 'UTC';
  return {
    viewer,
    now,
    tab,
    sort,
    wanted: (query) =>
      void query
        .modify(ownedBy(viewer))
        .modify(tab === 'action' && need !== null ? inNeed(need, now) : inTab(tab, viewer, now))
        .modify(matching(db, filters, { viewer, now, timeZone })),
  };
};
