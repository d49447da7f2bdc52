import type { Need, SessionFilters, SessionSort, SessionTab } from '../../../shared/contracts/session';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import { hostsNamed, inNeed, inTab, matching, needsOf, type Condition } from './list-conditions';
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

/** Filters that the numbers of the tabs know nothing of. */
const NARROWING = ['status', 'type', 'serviceId', 'clientId', 'search', 'from', 'to', 'overdue'] as const;

/** What a list is about, with everything filled in that the address left open. */
export interface ListAsked {
  viewer: SessionViewer;
  now: number;
  tab: SessionTab;
  sort: SessionSort;
  /** Under *Needs action*: the one kind that is asked for. */
  need: Need | null;
  /** Whether anything narrows the tab. */
  filtered: boolean;
  /** Whose, and which filters; and the same within its tab. */
  narrowed: Condition;
  wanted: Condition;
}

/** Reads the address as this viewer means it. */
export const readAsked = async (
  app: App,
  viewer: SessionViewer,
  filters: SessionFilters,
): Promise<ListAsked> => {
  const now = app.clock.now();
  const tabs = tabsOf(viewer);
  const tab = tabs.find((name) => name === filters.tab) ?? tabs[0];
  const need = needsOf(viewer).find((name) => tab === 'action' && name === filters.need) ?? null;
  const sort = filters.sort ?? (BACKWARDS.includes(tab) ? 'latest' : 'soonest');
  const timeZone = filters.from || filters.to ? await readListZone(app, viewer) : 'UTC';
  const { search } = filters;
  // All that a host sees is their own: their name would find everything.
  const hosts = search && viewer.kind !== 'host' ? await hostsNamed(database(app.strapi), search) : [];
  const narrowed: Condition = (query) =>
    void query.modify(ownedBy(viewer)).modify(matching(filters, { viewer, now, timeZone, hosts }));
  return {
    viewer,
    now,
    tab,
    sort,
    need,
    filtered: NARROWING.some((name) => filters[name] !== undefined && filters[name] !== ''),
    narrowed,
    wanted: (query) =>
      void query.modify(narrowed).modify(need === null ? inTab(tab, viewer, now) : inNeed(need, now)),
  };
};
