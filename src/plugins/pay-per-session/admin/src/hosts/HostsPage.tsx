import { useState } from 'react';
import { Box, Button, EmptyStateLayout, Flex, Link, Typography } from '@strapi/design-system';
import { Mail, Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { HostListItem } from '../../../shared/contracts/host';
import { Listing, type Column } from '../parts/Listing';
import { Meter } from '../parts/Meter';
import { Reading } from '../parts/Reading';
import { PANEL_PATH } from '../plugin-id';
import { usePartyName } from '../panel/use-party-name';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { useSend } from '../server/use-send';
import { HostStateBadge } from './HostStateBadge';
import { InviteDialog } from './InviteDialog';

const useColumns = (): Column<HostListItem>[] => {
  const say = useSay();
  const partyName = usePartyName();
  return [
    {
      key: 'name',
      label: partyName('host'),
      cell: (host) => (
        <Flex direction="column" alignItems="flex-start">
          <Link tag={NavLink} to={`${PANEL_PATH}/hosts/${host.id}`}>
            {host.displayName === '' ? host.email : host.displayName}
          </Link>
          <Typography variant="pi" textColor="neutral600">
            {host.email}
          </Typography>
        </Flex>
      ),
    },
    { key: 'state', label: say('list.state'), cell: (host) => <HostStateBadge host={host} /> },
    {
      key: 'progress',
      label: say('host.profile'),
      cell: (host) => (
        <Flex gap={2}>
          <Box width="8rem">
            <Meter percent={host.progress} label={say('progress.label')} />
          </Box>
          <Typography variant="pi">{say('host.percent', { percent: host.progress })}</Typography>
        </Flex>
      ),
    },
    {
      key: 'calendar',
      label: say('calendar.title'),
      cell: (host) => (
        <Link tag={NavLink} to={`${PANEL_PATH}/hosts/${host.id}/calendar`}>
          {say('host.calendar')}
        </Link>
      ),
    },
    {
      key: 'services',
      label: say('menu.services'),
      cell: (host) => (
        <Link tag={NavLink} to={`${PANEL_PATH}/services?hostId=${host.id}`}>
          {say('host.services', { enabled: host.enabledServices, all: host.services })}
        </Link>
      ),
    },
  ];
};

interface HostListProps {
  hosts: HostListItem[];
  onInvite(): void;
}

const HostList = ({ hosts, onInvite }: HostListProps) => {
  const say = useSay();
  const columns = useColumns();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const inviteAgain = async (host: HostListItem) => {
    const sent = await send('post', `/hosts/${host.id}/invitation`);
    if (sent?.ok)
      toggleNotification({ type: 'success', message: say('host.invitedAgain', { email: host.email }) });
  };
  if (hosts.length === 0) {
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={say('host.none')}
        action={
          <Button startIcon={<Plus />} onClick={onInvite}>
            {say('host.invite')}
          </Button>
        }
      />
    );
  }
  return (
    <Listing
      label={say('menu.hosts')}
      columns={columns}
      items={hosts}
      keyOf={({ id }) => id}
      actions={(host) =>
        host.registered ? (
          host.state === 'visible' && (
            <Link href={host.publicUrl} isExternal>
              {say('host.publicPage')}
            </Link>
          )
        ) : (
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Mail />}
            disabled={busy}
            onClick={() => void inviteAgain(host)}
          >
            {say('host.inviteAgain')}
          </Button>
        )
      }
    />
  );
};

/** Every host, what keeps them off the site, and the invitation of new ones. For operators. */
const HostsPage = () => {
  const say = useSay();
  const hosts = useRead<HostListItem[]>('/hosts');
  const [inviting, setInviting] = useState(false);
  const invite = () => setInviting(true);
  return (
    <Page.Main>
      <Page.Title>{say('menu.hosts')}</Page.Title>
      <Layouts.Header
        title={say('menu.hosts')}
        subtitle={say('host.subtitle')}
        primaryAction={
          <Button startIcon={<Plus />} onClick={invite} fullWidth>
            {say('host.invite')}
          </Button>
        }
      />
      <Layouts.Content>
        <Reading of={hosts}>{(value) => <HostList hosts={value} onInvite={invite} />}</Reading>
        {inviting && (
          <InviteDialog
            onClose={() => setInviting(false)}
            onInvited={() => {
              setInviting(false);
              hosts.again();
            }}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

export default HostsPage;
