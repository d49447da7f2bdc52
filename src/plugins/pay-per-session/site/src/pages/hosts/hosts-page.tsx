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
import type { Page, PageRequest } from '../../routing/page';

interface HostsProps {
  request: PageRequest;
  filters: HostFilters;
  grid: HostGrid;
  spoken: readonly string[];
}

const isFiltered = ({ search, language, price }: HostFilters): boolean =>
  search !== '' || language !== undefined || price !== undefined;

const Filters = ({ request, filters, spoken }: Omit<HostsProps, 'grid'>): JSX.Element => {
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
        name="sort"
        label={words.hosts.sort}
        value={filters.sort === 'name' ? '' : filters.sort}
        options={sorts}
      />
      <button type="submit">{words.hosts.show}</button>
    </form>
  );
};

const Hosts = ({ request, filters, grid, spoken }: HostsProps): JSX.Element => {
  const { words, settings } = request;
  const nobodyAtAll = grid.total === 0 && !isFiltered(filters);
  return (
    <div class="width hosts">
      <h1>{words.hosts.title(settings.hostsLabel)}</h1>
      {nobodyAtAll ? (
        <EmptyState title={words.home.emptyTitle(settings.hostsLabel)} sentence={words.home.emptySentence} />
      ) : (
        <>
          <Filters request={request} filters={filters} spoken={spoken} />
          <div class="result-line">
            <h2 class="figures">{words.hosts.count(grid.total, settings.hostLabel, settings.hostsLabel)}</h2>
            {isFiltered(filters) && <a href="/hosts">{words.hosts.clear}</a>}
          </div>
          {grid.total === 0 ? (
            <EmptyState title={words.hosts.noneTitle} sentence={words.hosts.noneSentence}>
              <a class="button" href="/hosts">
                {words.home.seeAll(settings.hostsLabel)}
              </a>
            </EmptyState>
          ) : (
            <ul class="host-grid">
              {grid.hosts.map((host, index) => (
                <HostCard key={host.slug} request={request} host={host} first={index < 3} />
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
    const [grid, spoken] = await Promise.all([
      request.remember(`grid ${JSON.stringify(filters)}`, () => readHostGrid(request.app, filters)),
      request.remember('spoken languages', () => readSpokenLanguages(request.app)),
    ]);
    return {
      kind: 'page',
      title: request.words.hosts.title(request.settings.hostsLabel),
      description: request.words.hosts.description(request.settings.siteName),
      islands: ['filters'],
      dependsOn: [],
      body: () => <Hosts request={request} filters={filters} grid={grid} spoken={spoken} />,
    };
  },
};
