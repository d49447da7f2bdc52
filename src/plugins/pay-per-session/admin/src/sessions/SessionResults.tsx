import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { MOST_COUNTED, type SessionPage } from '../../../shared/contracts/session';
import { ExportButton } from '../parts/ExportButton';
import { Neighbours } from '../parts/Neighbours';
import { PassingLink } from '../parts/PassingLink';
import { useSay } from '../say';
import { NEED_WORDS, PANEL_NEEDS, type PanelNeed } from './need-words';
import { NeedGroups, NeedTable } from './NeedGroups';
import { NoSessions } from './NoSessions';
import type { SessionAddress } from './session-address';
import { sessionCount } from './session-count';
import { SessionTable } from './SessionTable';

interface SessionResultsProps {
  page: SessionPage;
  address: SessionAddress;
  title: string;
  /** Reads the list again. */
  again(): void;
}

/** The one kind of need that the address asks for. */
const neededOf = ({ params }: SessionAddress): PanelNeed | undefined =>
  PANEL_NEEDS.find((name) => name === params.get('need'));

/** How many were found, what narrowed them, and the way to take them all along. */
const ResultLine = ({ page, address }: Pick<SessionResultsProps, 'page' | 'address'>) => {
  const say = useSay();
  const { locale } = useIntl();
  const need = neededOf(address);
  return (
    <Flex justifyContent="space-between" gap={4} wrap="wrap" paddingBottom={4}>
      <Flex gap={4} wrap="wrap">
        <Typography aria-live="polite" textColor="neutral600">
          {say('session.found', {
            count: Math.min(page.total, MOST_COUNTED),
            shown: sessionCount(page.total, locale),
          })}
          {page.tab === 'action' && need !== undefined && ` · ${say(NEED_WORDS[need].title)}`}
        </Typography>
        {page.tab === 'action' && need !== undefined && (
          <PassingLink to={address.changed({ need: '' })}>{say('need.everything')}</PassingLink>
        )}
        {address.filtered > 0 && <PassingLink to={address.bare}>{say('filter.clearAll')}</PassingLink>}
      </Flex>
      <ExportButton path="/session-export" params={address.params} file={say('export.file')} />
    </Flex>
  );
};

/** A list as it was found: groups, a table with its neighbours, or why it is empty. */
export const SessionResults = ({ page, address, title, again }: SessionResultsProps) => {
  if (page.items.length === 0) return <NoSessions page={page} address={address} />;
  const need = page.tab === 'action' ? neededOf(address) : undefined;
  return (
    <Box>
      <ResultLine page={page} address={address} />
      {need !== undefined && <NeedTable need={need} sessions={page.items} again={again} />}
      {need === undefined && page.tab === 'action' && (
        <NeedGroups page={page} address={address} again={again} />
      )}
      {page.tab !== 'action' && <SessionTable label={title} sessions={page.items} />}
      <Neighbours
        previous={page.previous === null ? null : address.changed({ before: page.previous })}
        next={page.next === null ? null : address.changed({ after: page.next })}
      />
    </Box>
  );
};
