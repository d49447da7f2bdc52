import type { Knex } from 'knex';
import { z } from 'zod';
import type { App } from '../platform/app';
import type { HostId } from '../platform/ids';
import { type Db, containing, database, readJson } from '../platform/database';
import { pictureOf, type HostPicture } from './host-picture';
import type { HostFilters } from './host-filters';
import { feesColumn, lowestFee, offering, readFees, type Fee, type Help } from './host-services';
import { joinPicture, pictureColumns } from './picture-columns';
import { onlyVisible } from './visible-hosts';

export const HOSTS_PER_PAGE = 24;
export interface HostCard {
  id: HostId;
  slug: string;
  displayName: string;
  headline: string;
  languages: string[];
  avatar: HostPicture | null;
  fees: Fee[];
}
export interface HostGrid {
  hosts: HostCard[];
  total: number;
  page: number;
  pageCount: number;
}

interface CardRow {
  id: HostId;
  slug: string;
  display_name: string;
  headline: string;
  languages: unknown;
  avatar_url: string | null;
  avatar_width: number | null;
  avatar_height: number | null;
  avatar_formats: unknown;
  avatar_alternative_text: string | null;
  /** Null where everything is an introduction. */
  fees: string | null;
  total: number | string;
}

const languageList = z.array(z.string()).catch([]);
export const readLanguages = (stored: unknown): string[] => languageList.parse(readJson(stored));

const cardOf = (row: CardRow): HostCard => ({
  id: row.id,
  slug: row.slug,
  displayName: row.display_name,
  headline: row.headline,
  languages: readLanguages(row.languages),
  avatar: pictureOf(
    {
      url: row.avatar_url,
      width: row.avatar_width,
      height: row.avatar_height,
      formats: row.avatar_formats,
      alt: row.avatar_alternative_text,
    },
    192,
  ),
  fees: readFees(row.fees),
});

const matching =
  ({ search, language }: HostFilters) =>
  (query: Knex.QueryBuilder): void => {
    for (const word of search
      .split(/\s+/u)
      .filter((part) => part !== '')
      .slice(0, 6)) {
      void query.whereRaw(
        `(lower(host.display_name) like ? escape '\\' or lower(host.headline) like ? escape '\\' or lower(host.description) like ? escape '\\'
          or exists (select 1 from pps_services named where named.host_id = host.id and named.enabled = ? and lower(named.name) like ? escape '\\'))`,
        [containing(word), containing(word), containing(word), true, containing(word)],
      );
    }
    // The list is short text like ["en","de-AT"] on either database.
    if (language)
      void query.whereRaw(`(cast(host.languages as text) like ? or cast(host.languages as text) like ?)`, [
        `%"${language}"%`,
        `%"${language}-%`,
      ]);
  };

const ordered =
  (sort: HostFilters['sort'], help: Help) =>
  (query: Knex.QueryBuilder): void => {
    if (sort === 'newest') void query.orderBy('host.id', 'desc');
    if (sort === 'price') {
      const { sql, bindings } = lowestFee(help);
      void query.orderByRaw(sql, bindings);
    }
    if (sort !== 'newest') void query.orderByRaw('lower(host.display_name), host.id');
  };

/** To whom, and to what, the grid is narrowed beside its filters. */
export interface GridWish {
  /** These hosts only. */
  among?: readonly HostId[];
  /** What they help with; the tags are then of the services that do. */
  help?: Help;
}

const pageQuery = (
  db: Db,
  filters: HostFilters,
  { among, help = null }: GridWish,
  page: number,
): Knex.QueryBuilder =>
  db('pps_hosts as host')
    .modify(joinPicture('avatar'))
    .modify(onlyVisible)
    .modify(matching(filters))
    .modify(offering(db, filters, help))
    .modify((query) => {
      if (among) void query.whereIn('host.id', among);
    })
    .modify(ordered(filters.sort, help))
    .offset((page - 1) * HOSTS_PER_PAGE)
    .limit(HOSTS_PER_PAGE);

/**
 * Visible hosts under the filters, 24 a page, in one query; a page beyond the last becomes the last. What the address
 * of a program means is said by `wish`.
 */
export const readHostGrid = async (
  app: App,
  filters: HostFilters,
  wish: GridWish = {},
): Promise<HostGrid> => {
  const db = database(app.strapi);
  const { help = null } = wish;
  const read = (page: number): Promise<CardRow[]> =>
    pageQuery(db, filters, wish, page).select<CardRow[]>(
      'host.id',
      'host.slug',
      'host.display_name',
      'host.headline',
      'host.languages',
      ...pictureColumns('avatar'),
      feesColumn(db, help),
      db.raw('count(*) over () as total'),
    );
  const rows = await read(filters.page);
  if (rows.length === 0 && filters.page > 1) {
    const { total } = await readHostGrid(app, { ...filters, page: 1 }, wish);
    return readHostGrid(app, { ...filters, page: Math.max(1, Math.ceil(total / HOSTS_PER_PAGE)) }, wish);
  }
  const total = Number(rows[0]?.total ?? 0);
  return {
    hosts: rows.map((row) => cardOf(row)),
    total,
    page: filters.page,
    pageCount: Math.max(1, Math.ceil(total / HOSTS_PER_PAGE)),
  };
};

/** The languages visible hosts speak, for the filter. */
export const readSpokenLanguages = async (app: App): Promise<string[]> => {
  const db = database(app.strapi);
  const rows = await db('pps_hosts as host')
    .modify(onlyVisible)
    .distinct<{ languages: string | null }[]>(db.raw('cast(host.languages as text) as languages'));
  const spoken = rows
    .flatMap(({ languages }) => readLanguages(languages))
    .map((tag) => tag.split('-')[0] ?? tag);
  return [...new Set(spoken)].sort();
};
