import type { ReactNode } from 'react';
import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { SessionListItem } from '../../../shared/contracts/session';
import { usePanel } from '../panel/panel-context';
import { ClientFace } from '../parts/ClientFace';
import { Listing, type Column } from '../parts/Listing';
import { sayMoment } from '../parts/say-moment';
import { PANEL_PATH } from '../plugin-id';
import { usePartyName } from '../panel/use-party-name';
import { useSay } from '../say';
import { NeedsBadge } from './NeedsBadge';
import { SessionWhen } from './SessionWhen';
import { StatusBadge } from './StatusBadge';

interface SessionTableProps {
  label: string;
  sessions: SessionListItem[];
  /** Under a heading that says what they need, and what status they have. */
  grouped?: boolean;
  /** What stands before each row, such as a box to choose it. */
  choice?(session: SessionListItem): ReactNode;
}

const State = ({ session }: { session: SessionListItem }) => (
  <Flex gap={2} wrap="wrap">
    <StatusBadge status={session.status} />
    {/* That a date is missing is what *unscheduled* says, and that somebody has to decide, *disputed*. */}
    {session.needs !== 'date' && session.needs !== 'dispute' && <NeedsBadge needs={session.needs} />}
  </Flex>
);

/** Until when a request has to be answered. */
const AnswerBy = ({ session }: { session: SessionListItem }) => {
  const say = useSay();
  const { locale } = useIntl();
  if (session.respondBy === null || session.awaits !== 'host') return null;
  return (
    <Typography variant="pi" textColor="neutral800">
      {say('session.answerBy', { when: sayMoment(locale, session.respondBy, session.host.timeZone) })}
    </Typography>
  );
};

const useColumns = ({
  grouped = false,
  choice,
}: Pick<SessionTableProps, 'grouped' | 'choice'>): Column<SessionListItem>[] => {
  const { operator } = usePanel();
  const say = useSay();
  const partyName = usePartyName();
  const host: Column<SessionListItem> = {
    key: 'host',
    label: partyName('host'),
    cell: (session) => <Typography>{session.host.displayName}</Typography>,
  };
  const state: Column<SessionListItem> = {
    key: 'state',
    label: say('list.state'),
    cell: (session) => <State session={session} />,
  };
  return [
    {
      key: 'service',
      label: say('session.service'),
      cell: (session) => (
        <Flex gap={3}>
          {choice?.(session)}
          <Flex direction="column" alignItems="flex-start">
            <Link tag={NavLink} to={`${PANEL_PATH}/sessions/${session.id}`}>
              {session.serviceName}
            </Link>
            {session.place && (
              <Typography variant="pi" textColor="neutral600">
                {say('block.place', { ...session.place })}
              </Typography>
            )}
          </Flex>
        </Flex>
      ),
    },
    {
      key: 'client',
      label: partyName('client'),
      cell: ({ client }) => (
        <Flex gap={2} display="inline-flex" style={{ textAlign: 'start' }}>
          <ClientFace name={client.displayName} url={client.pictureUrl} />
          <Typography>{client.displayName}</Typography>
        </Flex>
      ),
    },
    ...(operator ? [host] : []),
    {
      key: 'when',
      label: say('session.when'),
      cell: (session) => (
        <Flex direction="column" alignItems="inherit">
          <SessionWhen session={session} />
          <AnswerBy session={session} />
        </Flex>
      ),
    },
    ...(grouped ? [] : [state]),
    {
      key: 'reference',
      label: say('session.reference'),
      cell: (session) => <Typography variant="pi">{session.reference}</Typography>,
    },
  ];
};

/** Sessions in rows, each of which leads to its own page. */
export const SessionTable = ({ label, sessions, ...shown }: SessionTableProps) => {
  const columns = useColumns(shown);
  return <Listing label={label} columns={columns} items={sessions} keyOf={({ id }) => id} />;
};
