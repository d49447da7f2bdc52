import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useSay } from '../say';
import { focusTop } from './focus-next';

interface PagesProps {
  page: number;
  pageCount: number;
  /** The address of a page. */
  to(page: number): string;
}

/** Links to the page before and after; nothing where there is only one. */
export const Pages = ({ page, pageCount, to }: PagesProps) => {
  const say = useSay();
  if (pageCount < 2) return null;
  return (
    <Flex tag="nav" aria-label={say('list.pages')} justifyContent="flex-end" gap={3} paddingTop={4}>
      {page > 1 && (
        <LinkButton tag={NavLink} to={to(page - 1)} variant="tertiary" size="S" onClick={focusTop}>
          {say('list.previous')}
        </LinkButton>
      )}
      <Typography variant="pi">{say('list.page', { page, pageCount })}</Typography>
      {page < pageCount && (
        <LinkButton tag={NavLink} to={to(page + 1)} variant="tertiary" size="S" onClick={focusTop}>
          {say('list.next')}
        </LinkButton>
      )}
    </Flex>
  );
};
