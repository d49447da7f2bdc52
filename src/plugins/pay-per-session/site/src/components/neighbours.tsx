import type { JSX } from 'preact';
import type { PageRequest } from '../routing/page';

interface NeighboursProps {
  request: PageRequest;
  /** The values of `before` and `after` that lead to the pages beside this one; null where there is none. */
  previous: string | null;
  next: string | null;
}

const addressOf = ({ path, query }: PageRequest, name: 'before' | 'after', place: string): string => {
  const changed = new URLSearchParams(query);
  changed.delete('before');
  changed.delete('after');
  changed.set(name, place);
  return `${path}?${changed.toString()}`;
};

/** Earlier and later pages of a list that is not numbered; nothing where there is only one. */
export const Neighbours = ({ request, previous, next }: NeighboursProps): JSX.Element | null => {
  const { words } = request;
  if (previous === null && next === null) return null;
  return (
    <nav class="pagination" aria-label={words.pages.label}>
      {previous === null ? (
        <span />
      ) : (
        <a class="button quiet" rel="prev" href={addressOf(request, 'before', previous)}>
          {words.pages.previous}
        </a>
      )}
      <span />
      {next === null ? (
        <span />
      ) : (
        <a class="button quiet" rel="next" href={addressOf(request, 'after', next)}>
          {words.pages.next}
        </a>
      )}
    </nav>
  );
};
