import type { JSX } from 'preact';
import type { ProgramNode } from '../../../../shared/contracts/program';
import { HOST_SORTS, PRICE_FILTERS, type HostFilters } from '../../../../server/src/catalog';
import { Choice } from '../../components/choice';
import { languageName } from '../../format/languages';
import type { PageRequest } from '../../routing/page';
import { ProgramChoice } from './wanted-support';

interface FiltersProps {
  request: PageRequest;
  filters: HostFilters;
  spoken: readonly string[];
  programs: readonly ProgramNode[];
}

/** Whether anything narrows the grid. */
export const isFiltered = ({ search, program, language, price, free }: HostFilters): boolean =>
  search !== '' || [program, language, price, free].some((value) => value !== undefined);

/** What narrows the grid, and its order; without a script there is a button. */
export const Filters = ({ request, filters, spoken, programs }: FiltersProps): JSX.Element => {
  const { words, language } = request;
  const languages = spoken.map((tag) => ({ value: tag, label: languageName(language, tag) }));
  const credits = filters.price === 'credits' || programs.some(({ takesCredits }) => takesCredits);
  const prices = PRICE_FILTERS.filter((price) => price !== 'credits' || credits).map((price) => ({
    value: price,
    label: words.hosts[price],
  }));
  const sorts = HOST_SORTS.map((sort) => ({
    value: sort === 'name' ? '' : sort,
    label: words.hosts.sorts[sort],
  }));
  return (
    <form class="filters" action="/hosts" role="search" data-island="filters">
      <div class="filter-search">
        <div class="field">
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
        <button type="submit">{words.hosts.show}</button>
      </div>
      <ProgramChoice request={request} programs={programs} value={filters.program} />
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
    </form>
  );
};
