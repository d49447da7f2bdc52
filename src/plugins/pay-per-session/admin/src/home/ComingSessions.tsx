import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { SessionPage } from '../../../shared/contracts/session';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { NeedsBadge } from '../sessions/NeedsBadge';
import { SessionWhen } from '../sessions/SessionWhen';

/** As many as fit into a widget. */
const SHOWN = 4;

/** The next sessions, those that wait for a date first. */
export const ComingSessions = () => {
  const say = useSay();
  const { answer } = useRead<SessionPage>('/sessions?tab=upcoming');
  if (answer.state === 'loading') return <Widget.Loading />;
  if (answer.state === 'failed') return <Widget.Error>{answer.problem.sentence}</Widget.Error>;
  const { items } = answer.value;
  if (items.length === 0) return <Widget.NoData>{say('home.none')}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch">
      {items.slice(0, SHOWN).map((session) => (
        <Box
          key={session.id}
          tag="li"
          paddingTop={3}
          paddingBottom={3}
          borderColor="neutral150"
          borderStyle="solid"
          borderWidth="0 0 1px 0"
        >
          <Flex justifyContent="space-between" gap={3} wrap="wrap">
            <Flex direction="column" alignItems="flex-start">
              <Link tag={NavLink} to={`${PANEL_PATH}/sessions/${session.id}`}>
                {session.serviceName}
              </Link>
              <Typography variant="pi" textColor="neutral600">
                {session.client.displayName}
              </Typography>
            </Flex>
            <Flex gap={2} wrap="wrap">
              {session.startsAt !== null && <SessionWhen session={session} />}
              <NeedsBadge needs={session.needs} />
            </Flex>
          </Flex>
        </Box>
      ))}
    </Flex>
  );
};
