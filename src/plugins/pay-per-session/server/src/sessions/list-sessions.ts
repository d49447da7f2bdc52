import {
  SESSIONS_PER_PAGE,
  type SessionFilters,
  type SessionListItem,
  type SessionPage,
} from '../../../shared/contracts/session';
import type { App } from '../platform/app';
import { database, type Db } from '../platform/database';
import { countFound, countTabs } from './count-sessions';
import { readAsked, type ListAsked } from './list-asked';
import { needsOf } from './list-conditions';
import { listItemOf } from './list-item';
import { placeOf, readNeeds, readStretch, type FoundSession } from './read-stretch';
import { readCursor, writeCursor } from './rules/session-cursor';
import type { SessionViewer } from './session-viewer';

interface ReadPage {
  items: SessionListItem[];
  previous: string | null;
  next: string | null;
}

/** A page and one row more, which tells whether there is another page in that direction. */
const readPage = async (db: Db, asked: ListAsked, filters: SessionFilters): Promise<ReadPage> => {
  const { now } = asked;
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
    items: shown.map((row) => listItemOf(row, now)),
    previous: before === null ? (after === null ? null : cursor(first)) : more ? cursor(first) : null,
    next: before === null ? (more ? cursor(last) : null) : cursor(last),
  };
};

/**
 * The viewer's sessions, one page, with the number in each tab. Three queries and, where dates are asked for, one for
 * their time zone, however many sessions there are. Numbers are counted no further than `MOST_COUNTED` + 1.
 */
export const listSessions = async (
  app: App,
  viewer: SessionViewer,
  filters: SessionFilters,
): Promise<SessionPage> => {
  const db = database(app.strapi);
  const asked = await readAsked(app, viewer, filters);
  const grouped = asked.tab === 'action' && filters.need === undefined && needsOf(viewer).length > 1;
  const { counts, needs } = await countTabs(db, asked, filters.hostId);
  const total = await countFound(db, asked);
  const page = grouped
    ? {
        items: (await readNeeds(db, asked)).map((row) => listItemOf(row, asked.now)),
        previous: null,
        next: null,
      }
    : await readPage(db, asked, filters);
  return { tab: asked.tab, ...page, total, counts, needs };
};
