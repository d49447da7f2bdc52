import type { Knex } from 'knex';
import { z } from 'zod';
import type { App } from '../platform/app';
import type { HostId } from '../platform/ids';
import { type Db, containing, database, readJson } from '../platform/database';
import { pictureOf, type HostPicture } from './host-picture';
import { joinPicture, pictureColumns } from './picture-columns';
import { onlyVisible } from './visible-hosts';

export const HOSTS_PER_PAGE = 24;
export const HOST_SORTS = ['name', 'price', 'newest'] as const;

/** Filters of the grid as they stand in its address; what cannot be read counts as not given. */
export const hostFilters = z.object({
  search: z.string().trim().max(80).catch('').default(''),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/u)
    .optional()
    .catch(undefined),
  price: z.enum(['free', 'paid']).optional().catch(undefined),
  /** Only hosts with a free start within a week; whoever asks says which they are. */
  free: z.enum(['week']).optional().catch(undefined),
  sort: z.enum(HOST_SORTS).catch('name').default('name'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type HostFilters = z.output<typeof hostFilters>;

/** What one of a host's services costs, in minor units. */
export interface Fee {
  priceAmount: number;
  currency: string;
  durationMinutes: number;
}
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

const readFees = (text: string | null): Fee[] =>
  (text ?? '')
    .split(',')
    .filter((fee) => fee !== '')
    .map((fee) => {
      const [priceAmount, currency = '', durationMinutes] = fee.split(':');
      return { priceAmount: Number(priceAmount), currency, durationMinutes: Number(durationMinutes) };
    });

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
  (db: Db, { search, language, price }: HostFilters) =>
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
    if (price) {
      void query.whereExists(
        db('pps_services as priced')
          .select(db.raw('1'))
          .whereRaw('priced.host_id = host.id')
          .where({ 'priced.enabled': true, 'priced.kind': 'regular' })
          .where('priced.price_amount', price === 'free' ? '=' : '>', 0),
      );
    }
  };

const feesColumn = (db: Db): Knex.Raw =>
  db.raw(
    `(select string_agg(fee.price_amount || ':' || fee.currency || ':' || fee.duration_minutes, ',')
      from pps_services fee where fee.host_id = host.id and fee.enabled = ? and fee.kind = 'regular') as fees`,
    [true],
  );

const ordered =
  (sort: HostFilters['sort']) =>
  (query: Knex.QueryBuilder): void => {
    if (sort === 'newest') void query.orderBy('host.id', 'desc');
    if (sort === 'price') {
      void query.orderByRaw(
        `coalesce((select min(cheap.price_amount * 60.0 / cheap.duration_minutes) from pps_services cheap where cheap.host_id = host.id and cheap.enabled = ? and cheap.kind = 'regular'), 0)`,
        [true],
      );
    }
    if (sort !== 'newest') void query.orderByRaw('lower(host.display_name), host.id');
  };

/** Hosts the grid is narrowed to; all of them where it is left out. */
type Among = readonly HostId[] | undefined;

const pageQuery = (db: Db, filters: HostFilters, page: number, among: Among): Knex.QueryBuilder =>
  db('pps_hosts as host')
    .modify(joinPicture('avatar'))
    .modify(onlyVisible)
    .modify(matching(db, filters))
    .modify((query) => {
      if (among) void query.whereIn('host.id', among);
    })
    .modify(ordered(filters.sort))
    .offset((page - 1) * HOSTS_PER_PAGE)
    .limit(HOSTS_PER_PAGE);

/**
 * Visible hosts under the filters, 24 a page, in one query; a page beyond the last becomes the last.
 */
export const readHostGrid = async (app: App, filters: HostFilters, among?: Among): Promise<HostGrid> => {
  const db = database(app.strapi);
  const read = (page: number): Promise<CardRow[]> =>
    pageQuery(db, filters, page, among).select<CardRow[]>(
      'host.id',
      'host.slug',
      'host.display_name',
      'host.headline',
      'host.languages',
      ...pictureColumns('avatar'),
      feesColumn(db),
      db.raw('count(*) over () as total'),
    );
  const rows = await read(filters.page);
  if (rows.length === 0 && filters.page > 1) {
    const { total } = await readHostGrid(app, { ...filters, page: 1 }, among);
    return readHostGrid(app, { ...filters, page: Math.max(1, Math.ceil(total / HOSTS_PER_PAGE)) }, among);
  }
  const total = Number(rows[0]?.total ?? 0);
  return {
    hosts: rows.map(cardOf),
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
