import { Flex, LinkButton } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useSay } from '../say';
import { focusTop } from './focus-next';

interface NeighboursProps {
  /** Addresses of the pages beside this one; null where there is none. */
  previous: string | null;
  next: string | null;
}

/** Links to the page before and after, in a list that is too long to be numbered. */
export const Neighbours = ({ previous, next }: NeighboursProps) => {
  const say = useSay();
  if (previous === null && next === null) return null;
  return (
    <Flex tag="nav" aria-label={say('list.pages')} justifyContent="flex-end" gap={3} paddingTop={4}>
      {previous !== null && (
        <LinkButton tag={NavLink} to={previous} variant="tertiary" size="S" onClick={focusTop}>
          {say('list.previous')}
        </LinkButton>
      )}
      {next !== null && (
        <LinkButton tag={NavLink} to={next} variant="tertiary" size="S" onClick={focusTop}>
          {say('list.next')}
        </LinkButton>
      )}
    </Flex>
  );
};
