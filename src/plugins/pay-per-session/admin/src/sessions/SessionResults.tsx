import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { MOST_COUNTED, type SessionPage } from '../../../shared/contracts/session';
import { Neighbours } from '../parts/Neighbours';
import { useSay } from '../say';
import { ExportButton } from './ExportButton';
import { NEED_WORDS, PANEL_NEEDS } from './need-words';
import { NeedGroups } from './NeedGroups';
import { NoSessions } from './NoSessions';
import type { SessionAddress } from './session-address';
import { sessionCount } from './session-count';
import { SessionTable } from './SessionTable';

interface SessionResultsProps {
  page: SessionPage;
  address: SessionAddress;
  title: string;
}

/** How many were found, what narrowed them, and the way to take them all along. */
const ResultLine = ({ page, address }: SessionResultsProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const need = PANEL_NEEDS.find((name) => name === address.params.get('need'));
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
          <Link tag={NavLink} to={address.changed({ need: '' })}>
            {say('need.everything')}
          </Link>
        )}
        {address.filtered > 0 && (
          <Link tag={NavLink} to={address.bare}>
            {say('filter.clearAll')}
          </Link>
        )}
      </Flex>
      <ExportButton params={address.params} />
    </Flex>
  );
};

/** A list as it was found: groups, a table with its neighbours, or why it is empty. */
export const SessionResults = (props: SessionResultsProps) => {
  const { page, address, title } = props;
  if (page.items.length === 0) return <NoSessions page={page} address={address} />;
  const grouped = page.tab === 'action' && !address.params.has('need');
  return (
    <Box>
      <ResultLine {...props} />
      {grouped ? (
        <NeedGroups page={page} address={address} />
      ) : (
        <SessionTable label={title} sessions={page.items} />
      )}
      <Neighbours
        previous={page.previous === null ? null : address.changed({ before: page.previous })}
        next={page.next === null ? null : address.changed({ after: page.next })}
      />
    </Box>
  );
};
