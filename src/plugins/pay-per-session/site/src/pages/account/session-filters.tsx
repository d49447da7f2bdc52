import type { JSX } from 'preact';
import {
  SESSION_SORTS,
  SESSION_TYPES,
  type SessionFilters as Filters,
  type SessionTab,
} from '../../../../shared/contracts/session';
import { SESSION_STATUSES } from '../../../../shared/session-status';
import type { SessionHost } from '../../../../server/src/sessions';
import { Choice } from '../../components/choice';
import { Field } from '../../components/field';
import type { PageRequest } from '../../routing/page';

interface SessionFiltersProps {
  request: PageRequest;
  tab: SessionTab;
  filters: Filters;
  hosts: readonly SessionHost[];
}

const STATUSES = SESSION_STATUSES.filter((status) => status !== 'held' && status !== 'expired');

/** Whether anything narrows the list beside its tab. */
export const isFiltered = ({ search, status, type, hostId, from, to }: Filters): boolean =>
  [search === '' ? undefined : search, status, type, hostId, from, to].some((value) => value !== undefined);

/** Search in one line, and everything else behind a heading that opens without a script. */
export const SessionFilters = ({ request, tab, filters, hosts }: SessionFiltersProps): JSX.Element => {
  const { words, language, settings } = request;
  const { filters: say, status } = words.sessions;
  const { search, ...others } = filters;
  const backwards = tab === 'past' || tab === 'all';
  const sorts = SESSION_SORTS.map((sort) => ({
    value: sort === (backwards ? 'latest' : 'soonest') ? '' : sort,
    label: say.sorts[sort],
  }));
  return (
    <form class="session-filters" action="/account/sessions" role="search" data-island="filters">
      <input type="hidden" name="tab" value={tab} />
      <div class="session-search">
        <Field
          language={language}
          name="search"
          label={say.search(settings.hostLabel)}
          type="search"
          maxLength={80}
          value={search}
        />
        <button type="submit" class="quiet">
          {say.show}
        </button>
      </div>
      <details open={isFiltered(others) || others.sort !== undefined}>
        <summary>{say.more}</summary>
        <div class="session-choices">
          {hosts.length > 1 && (
            <Choice
              name="hostId"
              label={say.host}
              any={say.anyHost}
              value={filters.hostId === undefined ? undefined : String(filters.hostId)}
              options={hosts.map(({ id, displayName }) => ({ value: String(id), label: displayName }))}
            />
          )}
          <Choice
            name="status"
            label={say.status}
            any={say.anyStatus}
            value={filters.status}
            options={STATUSES.map((value) => ({ value, label: status(settings)[value] }))}
          />
          <Choice
            name="type"
            label={say.type}
            any={say.anyType}
            value={filters.type}
            options={SESSION_TYPES.map((value) => ({ value, label: say.types[value] }))}
          />
          <Field language={language} name="from" label={say.from} type="date" value={filters.from} />
          <Field language={language} name="to" label={say.to} type="date" value={filters.to} />
          <Choice name="sort" label={say.sort} value={filters.sort} options={sorts} />
        </div>
      </details>
    </form>
  );
};
