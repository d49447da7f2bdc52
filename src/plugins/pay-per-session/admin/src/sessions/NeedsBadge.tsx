import { Badge } from '@strapi/design-system';
import type { SessionListItem } from '../../../shared/contracts/session';
import { useSay, type WordKey } from '../say';

const WORDS: Record<NonNullable<SessionListItem['needs']>, WordKey> = {
  date: 'session.needsDate',
  outcome: 'session.needsOutcome',
  decision: 'session.needsDecision',
  answer: 'session.needsAnswer',
  dispute: 'session.needsDispute',
};

/** What the host has to do with a session; nothing where there is nothing to do. */
export const NeedsBadge = ({ needs }: Pick<SessionListItem, 'needs'>) => {
  const say = useSay();
  if (needs === null) return null;
  return (
    <Badge backgroundColor="secondary100" textColor="secondary700" style={{ whiteSpace: 'nowrap' }}>
      {say(WORDS[needs])}
    </Badge>
  );
};
