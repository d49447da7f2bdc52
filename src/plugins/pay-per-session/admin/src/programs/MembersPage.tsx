import { useState } from 'react';
import { Box, Button, Flex, Link, Tabs, Typography } from '@strapi/design-system';
import { ArrowLeft, Mail } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useParams, useSearchParams } from 'react-router-dom';
import type { MemberPage } from '../../../shared/contracts/membership';
import { ExportButton } from '../parts/ExportButton';
import { Reading } from '../parts/Reading';
import { SideScroll } from '../parts/SideScroll';
import { SearchForm } from '../parts/SearchForm';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { InvitationList } from './InvitationList';
import { InviteMembersDialog } from './InviteMembersDialog';
import { MemberList } from './MemberList';

const TABS = ['members', 'left', 'invitations'] as const;
type Tab = (typeof TABS)[number];

const tabOf = (text: string | null): Tab => TABS.find((tab) => tab === text) ?? 'members';

interface TabProps {
  page: MemberPage;
  tab: Tab;
  params: URLSearchParams;
  setParams(params: Record<string, string>): void;
  again(): void;
}

const People = ({ page, tab, params, setParams, again }: TabProps) => {
  const say = useSay();
  const search = params.get('search') ?? '';
  const { program, counts, total } = page;
  if (tab === 'invitations')
    return <InvitationList programId={program.id} count={counts.invitations} onChanged={again} />;
  const kept = { who: tab, ...(search === '' ? {} : { search }) };
  return (
    <>
      {(counts[tab] > 0 || search !== '') && (
        <Flex gap={3} wrap="wrap" justifyContent="space-between" paddingBottom={4}>
          <Flex gap={3} wrap="wrap" flex="1 1 28rem">
            <SearchForm
              key={search}
              current={search}
              label={say('member.search')}
              search={(text) => setParams({ who: tab, ...(text === '' ? {} : { search: text }) })}
            />
            {search !== '' && (
              <Typography role="status" textColor="neutral600">
                {say('member.found', { count: total })}
              </Typography>
            )}
          </Flex>
          <ExportButton
            path={`/programs/${program.id}/member-export`}
            params={new URLSearchParams(kept)}
            file={say('member.file')}
          />
        </Flex>
      )}
      <MemberList
        page={page}
        who={tab}
        searched={search !== ''}
        to={(cursor) => `?${new URLSearchParams({ ...kept, ...cursor }).toString()}`}
        onChanged={again}
      />
    </>
  );
};

const Members = (props: TabProps) => {
  const say = useSay();
  const { page, tab, setParams, again } = props;
  const [inviting, setInviting] = useState(false);
  const { program, counts } = page;
  const title = say('member.title', { name: program.name });
  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={say('member.subtitle', {
          joining: say(`program.joining_${program.joining}`),
          institution: program.institution?.name ?? say('program.forEverybody'),
        })}
        navigationAction={
          <Link tag={NavLink} to={`${PANEL_PATH}/programs`} startIcon={<ArrowLeft />}>
            {say('member.back')}
          </Link>
        }
        primaryAction={
          <Button startIcon={<Mail />} onClick={() => setInviting(true)} fullWidth>
            {say('member.invite')}
          </Button>
        }
      />
      <Layouts.Content>
        <Tabs.Root value={tab} onValueChange={(who: string) => setParams({ who })} variant="simple">
          <SideScroll current={tab}>
            <Tabs.List aria-label={say('member.tabs')}>
              {TABS.map((name) => (
                <Tabs.Trigger key={name} value={name}>
                  {say(`member.tab_${name}`, { count: counts[name] })}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
          </SideScroll>
          <Tabs.Content value={tab}>
            <Box paddingTop={4}>
              <People {...props} />
            </Box>
          </Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
      {inviting && (
        <InviteMembersDialog
          program={program}
          onClose={(sent) => {
            setInviting(false);
            if (sent) {
              setParams({ who: 'invitations' });
              again();
            }
          }}
        />
      )}
    </>
  );
};

/** Who is a member of a program, who has left, and who is invited; for operators. */
const MembersPage = () => {
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const tab = tabOf(params.get('who'));
  const asked = new URLSearchParams(params);
  if (tab === 'invitations') asked.set('who', 'members');
  const members = useRead<MemberPage>(`/programs/${id}/members?${asked.toString()}`);
  return (
    <Page.Main>
      <Reading of={members} page>
        {(page) => (
          <Members
            page={page}
            tab={tab}
            params={params}
            setParams={(next) => setParams(next)}
            again={members.again}
          />
        )}
      </Reading>
    </Page.Main>
  );
};

export default MembersPage;
