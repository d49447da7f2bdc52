import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { SHOWN_PER_NEED } from '../../../shared/contracts/panel';
import type { SessionListItem, SessionPage } from '../../../shared/contracts/session';
import { usePanel } from '../panel/panel-context';
import { PassingLink } from '../parts/PassingLink';
import { useSay } from '../say';
import { needHint, needsInOrder, NEED_WORDS, type PanelNeed } from './need-words';
import { PendingConfirmation } from './PendingConfirmation';
import type { SessionAddress } from './session-address';
import { sessionCount } from './session-count';
import { SessionTable } from './SessionTable';

interface GroupProps {
  need: PanelNeed;
  sessions: SessionListItem[];
  /** How many there are, filters aside. */
  count: number;
  address: SessionAddress;
  again(): void;
}

/** The sessions of one kind; those that wait for their outcome can be marked together. */
export const NeedTable = ({ need, sessions, again }: Pick<GroupProps, 'need' | 'sessions' | 'again'>) => {
  const say = useSay();
  const label = say(NEED_WORDS[need].title);
  return need === 'outcome' ? (
    <PendingConfirmation label={label} sessions={sessions} again={again} />
  ) : (
    <SessionTable label={label} sessions={sessions} grouped />
  );
};

const NeedGroup = ({ need, sessions, count, address, again }: GroupProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const { operator } = usePanel();
  // What is counted is counted without filters.
  const narrowed = address.filtered > 0;
  const more = narrowed ? sessions.length === SHOWN_PER_NEED : count > sessions.length;
  const id = `pps-need-${need}`;
  return (
    <Box tag="section" aria-labelledby={id}>
      <Flex justifyContent="space-between" alignItems="flex-end" gap={2} paddingBottom={3} wrap="wrap">
        <Box>
          <Flex gap={2}>
            <Typography id={id} tag="h2" variant="beta">
              {say(NEED_WORDS[need].title)}
            </Typography>
            {!narrowed && <Badge>{sessionCount(count, locale)}</Badge>}
          </Flex>
          <Typography textColor="neutral600">{say(needHint(need, operator))}</Typography>
        </Box>
        {operator && need === 'outcome' && (
          <PassingLink to={address.changed({ need, tab: 'action', overdue: 'yes' })}>
            {say('need.overdue')}
          </PassingLink>
        )}
        {more && (
          <PassingLink to={address.changed({ need, tab: 'action' })}>
            {narrowed ? say('need.allFound') : say('need.all', { count: sessionCount(count, locale) })}
          </PassingLink>
        )}
      </Flex>
      <NeedTable need={need} sessions={sessions} again={again} />
    </Box>
  );
};

interface NeedGroupsProps {
  page: SessionPage;
  address: SessionAddress;
  again(): void;
}

/** What needs the reader, by what is needed. */
export const NeedGroups = ({ page, ...rest }: NeedGroupsProps) => {
  const { operator } = usePanel();
  return (
    <Flex direction="column" alignItems="stretch" gap={8}>
      {needsInOrder(operator).map((need) => {
        const sessions = page.items.filter((session) => session.needs === need);
        if (sessions.length === 0) return null;
        return <NeedGroup key={need} need={need} sessions={sessions} count={page.needs[need]} {...rest} />;
      })}
    </Flex>
  );
};
