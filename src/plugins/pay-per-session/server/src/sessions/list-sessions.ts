import {
  SESSIONS_PER_PAGE,
  type ListedItem,
  type SessionFilters,
  type SessionPage,
} from '../../../shared/contracts/session';
import type { App } from '../platform/app';
import { database, type Db } from '../platform/database';
import { readSettings } from '../platform/settings';
import { actionsNow } from './actions-now';
import { countFound, countTabs } from './count-sessions';
import { readAsked, type ListAsked } from './list-asked';
import { needsOf } from './list-conditions';
import { listItemOf } from './list-item';
import { placeOf, readNeeds, readStretch, type FoundSession } from './read-stretch';
import { readCursor, writeCursor } from './rules/session-cursor';
import type { SessionViewer } from './session-viewer';

interface ReadPage {
  items: ListedItem[];
  previous: string | null;
  next: string | null;
}

/** A page and one row more, which tells whether there is another page in that direction. */
const readPage = async (
  db: Db,
  asked: ListAsked,
  filters: SessionFilters,
  itemOf: (row: FoundSession) => ListedItem,
): Promise<ReadPage> => {
  const before = readCursor(filters.before);
  const after = before === null ? readCursor(filters.after) : null;
  const rows = await readStretch(db, asked, {
    from: before ?? after,
    backwards: before !== null,
    limit: SESSIONS_PER_PAGE + 1,
  });
  const more = rows.length > SESSIONS_PER_PAGE;
  const shown = before === null ? rows.slice(0, SESSIONS_PER_PAGE) : rows.slice(-SESSIONS_PER_PAGE);
  const [first, last] = [shown.at(0), shown.at(-1)];
  const cursor = (row: FoundSession | undefined): string | null =>
    row === undefined ? null : writeCursor(placeOf(row));
  return {
    items: shown.map(itemOf),
    previous: before === null ? (after === null ? null : cursor(first)) : more ? cursor(first) : null,
    next: before === null ? (more ? cursor(last) : null) : cursor(last),
  };
};

/**
 * The viewer's sessions, one page, with the number in each tab. Three queries, one more where filters are set, and
 * others for the zone of dates and for hosts of a searched name, however many sessions there are. Numbers are counted no further than
 * `MOST_COUNTED` + 1.
 */
export const listSessions = async (
  app: App,
  viewer: SessionViewer,
  filters: SessionFilters,
): Promise<SessionPage> => {
  const db = database(app.strapi);
  const asked = await readAsked(app, viewer, filters);
  const grouped = asked.tab === 'action' && asked.need === null && needsOf(viewer).length > 1;
  const { now } = asked;
  const settings = await readSettings(app.strapi);
  const itemOf = (row: FoundSession): ListedItem => ({
    ...listItemOf(row, now),
    can: actionsNow(row, viewer, { now, settings }),
  });
  const { counts, needs } = await countTabs(db, asked, filters.hostId);
  const page = grouped
    ? {
        items: (await readNeeds(db, asked)).map(itemOf),
        previous: null,
        next: null,
      }
    : await readPage(db, asked, filters, itemOf);
  const unfiltered = asked.need === null ? counts[asked.tab] : needs[asked.need];
  // A list that ends on its first page is counted already.
  const begun = filters.after === undefined && filters.before === undefined;
  const counted = begun && !grouped && page.next === null ? page.items.length : null;
  const total = asked.filtered ? (counted ?? (await countFound(db, asked))) : unfiltered;
  return { tab: asked.tab, ...page, total, counts, needs };
};
