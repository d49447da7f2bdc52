import type { JSX } from 'preact';
import {
  HOST_SORTS,
  hostFilters,
  readHostGrid,
  readSpokenLanguages,
  type HostFilters,
  type HostGrid,
} from '../../../../server/src/catalog';
import { EmptyState } from '../../components/empty-state';
import { HostCard } from '../../components/host-card';
import { Pagination } from '../../components/pagination';
import { Choice } from '../../components/choice';
import { languageName } from '../../format/languages';
import { minuteOf } from '../../format/times';
import { zoneName } from '../../format/zones';
import type { Page, PageRequest } from '../../routing/page';
import { cardsDependOn, freeWithinAWeek, readSoonHosts, type SoonHosts } from '../../times/soon-hosts';
import { zoneOfRequest, type ReaderZone } from '../../times/zone-of-request';
import { readCardRatings, type CardRatings } from './card-ratings';

interface SoonProps {
  soon: SoonHosts;
  zone: ReaderZone;
}

interface HostsProps extends SoonProps {
  ratings: CardRatings;
  request: PageRequest;
  filters: HostFilters;
  grid: HostGrid;
  spoken: readonly string[];
}

const isFiltered = ({ search, language, price, free }: HostFilters): boolean =>
  search !== '' || language !== undefined || price !== undefined || free !== undefined;

const Filters = ({
  request,
  filters,
  spoken,
}: Pick<HostsProps, 'request' | 'filters' | 'spoken'>): JSX.Element => {
  const { words, language } = request;
  const languages = spoken.map((tag) => ({ value: tag, label: languageName(language, tag) }));
  const prices = [
    { value: 'free', label: words.hosts.free },
    { value: 'paid', label: words.hosts.paid },
  ];
  const sorts = HOST_SORTS.map((sort) => ({
    value: sort === 'name' ? '' : sort,
    label: words.hosts.sorts[sort],
  }));
  return (
    <form class="filters" action="/hosts" role="search" data-island="filters">
      <div class="field filter-search">
        <label for="search">{words.hosts.search}</label>
        <input
          id="search"
          name="search"
          type="search"
          maxLength={80}
          value={filters.search}
          placeholder={words.home.searchHelp}
        />
      </div>
      <Choice
        name="language"
        label={words.hosts.language}
        any={words.hosts.anyLanguage}
        value={filters.language}
        options={languages}
      />
      <Choice
        name="price"
        label={words.hosts.price}
        any={words.hosts.anyPrice}
        value={filters.price}
        options={prices}
      />
      <Choice
        name="free"
        label={words.hosts.when}
        any={words.hosts.anyTime}
        value={filters.free}
        options={[{ value: 'week', label: words.hosts.withinAWeek }]}
      />
      <Choice
        name="sort"
        label={words.hosts.sort}
        value={filters.sort === 'name' ? '' : filters.sort}
        options={sorts}
      />
      <button type="submit">{words.hosts.show}</button>
    </form>
  );
};

/** Nobody is left: without the wish for a time soon there may be somebody. */
const Nobody = ({ request, filters }: Pick<HostsProps, 'request' | 'filters'>): JSX.Element => {
  const { words, settings, query } = request;
  if (filters.free === undefined)
    return (
      <EmptyState title={words.hosts.noneTitle} sentence={words.hosts.noneSentence}>
        <a class="button" href="/hosts">
          {words.home.seeAll(settings.hostsLabel)}
        </a>
      </EmptyState>
    );
  const atAnyTime = new URLSearchParams(query);
  atAnyTime.delete('free');
  atAnyTime.delete('page');
  const text = atAnyTime.toString();
  return (
    <EmptyState title={words.hosts.noneFreeTitle} sentence={words.hosts.noneFreeSentence}>
      <a class="button" href={text === '' ? '/hosts' : `/hosts?${text}`}>
        {words.hosts.lookAtAnyTime}
      </a>
    </EmptyState>
  );
};

const Hosts = ({ request, filters, grid, spoken, soon, zone, ratings }: HostsProps): JSX.Element => {
  const { words, settings } = request;
  const tellsTimes = grid.hosts.some(({ id }) => typeof soon.get(id) === 'number');
  const nobodyAtAll = grid.total === 0 && !isFiltered(filters);
  return (
    <div class="width hosts" data-zone={zone.zone} data-zone-from={zone.from}>
      <h1>{words.hosts.title(settings.hostsLabel)}</h1>
      {nobodyAtAll ? (
        <EmptyState title={words.home.emptyTitle(settings.hostsLabel)} sentence={words.home.emptySentence} />
      ) : (
        <>
          <Filters request={request} filters={filters} spoken={spoken} />
          <div class="result-line">
            <h2 class="figures">{words.hosts.count(grid.total, settings.hostLabel, settings.hostsLabel)}</h2>
            {isFiltered(filters) && <a href="/hosts">{words.hosts.clear}</a>}
            {tellsTimes && <p class="small soft">{words.hosts.timesIn(zoneName(zone.zone))}</p>}
          </div>
          {grid.total === 0 ? (
            <Nobody request={request} filters={filters} />
          ) : (
            <ul class="host-grid">
              {grid.hosts.map((host, index) => (
                <HostCard
                  key={host.slug}
                  request={request}
                  host={host}
                  soonest={soon.get(host.id)}
                  zone={zone.zone}
                  rating={ratings.get(host.id)}
                  first={index < 3}
                />
              ))}
            </ul>
          )}
          <Pagination request={request} page={grid.page} pageCount={grid.pageCount} />
        </>
      )}
    </div>
  );
};

/** Every visible host, narrowed by filters that stand in the address. */
export const hostsPage: Page = {
  path: '/hosts',
  privacy: 'public',
  get: async (request) => {
    const filters = hostFilters.parse(Object.fromEntries(request.query));
    const { app, remember } = request;
    const now = app.clock.now();
    const zone = zoneOfRequest(request);
    const soon = await readSoonHosts(request);
    const key = `grid ${JSON.stringify(filters)}`;
    const [grid, spoken] = await Promise.all([
      filters.free === undefined
        ? remember(key, () => readHostGrid(app, filters))
        : remember(key, () => readHostGrid(app, filters, freeWithinAWeek(soon, now)), String(minuteOf(now))),
      remember('spoken languages', () => readSpokenLanguages(app)),
    ]);
    const ratings = await readCardRatings(request, grid.hosts);
    return {
      kind: 'page',
      title: request.words.hosts.title(request.settings.hostsLabel),
      description: request.words.hosts.description(request.settings.siteName),
      islands: ['filters', 'own-zone'],
      dependsOn: cardsDependOn(request, grid, { soon, zone: zone.zone }),
      body: () => (
        <Hosts
          request={request}
          filters={filters}
          grid={grid}
          spoken={spoken}
          soon={soon}
          zone={zone}
          ratings={ratings}
        />
      ),
    };
  },
};
