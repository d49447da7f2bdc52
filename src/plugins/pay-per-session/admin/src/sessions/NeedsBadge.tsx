import { Badge } from '@strapi/design-system';
import type { SessionListItem } from '../../../shared/contracts/session';
import { useSay } from '../say';

/** What the host has to do with a session; nothing where there is nothing to do. */
export const NeedsBadge = ({ needs }: Pick<SessionListItem, 'needs'>) => {
  const say = useSay();
  if (needs === null) return null;
  return (
    <Badge backgroundColor="secondary100" textColor="secondary700">
      {say(needs === 'date' ? 'session.needsDate' : 'session.needsOutcome')}
    </Badge>
  );
};
