import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useFocusGoesOn } from './focus-next';

/** A link within a page that is gone once it was followed, such as the one that drops all filters. */
export const PassingLink = ({ to, children }: { to: string; children: string }) => {
  const place = useFocusGoesOn<HTMLAnchorElement>();
  return (
    <Link ref={place} tag={NavLink} to={to}>
      {children}
    </Link>
  );
};
