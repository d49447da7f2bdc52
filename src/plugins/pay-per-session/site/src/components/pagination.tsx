import type { JSX } from 'preact';
import type { PageRequest } from '../routing/page';

interface PaginationProps {
  request: PageRequest;
  page: number;
  pageCount: number;
}

const addressOf = ({ path, query }: PageRequest, page: number): string => {
  const changed = new URLSearchParams(query);
  if (page === 1) changed.delete('page');
  else changed.set('page', String(page));
  const text = changed.toString();
  return text === '' ? path : `${path}?${text}`;
};

/** Earlier and later pages of a list; nothing where there is only one. */
export const Pagination = ({ request, page, pageCount }: PaginationProps): JSX.Element | null => {
  const { words } = request;
  if (pageCount <= 1) return null;
  return (
    <nav class="pagination" aria-label={words.pages.label}>
      {page > 1 ? (
        <a class="button quiet" rel="prev" href={addressOf(request, page - 1)}>
          {words.pages.previous}
        </a>
      ) : (
        <span />
      )}
      <span class="figures">{words.pages.position(page, pageCount)}</span>
      {page < pageCount ? (
        <a class="button quiet" rel="next" href={addressOf(request, page + 1)}>
          {words.pages.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
};
