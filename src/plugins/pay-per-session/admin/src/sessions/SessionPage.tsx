import { useEffect } from 'react';
import { Flex, Grid, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useIsMobile } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { SessionDetail } from '../../../shared/contracts/session';
import { SessionMessages } from '../messages/SessionMessages';
import { Reading } from '../parts/Reading';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead, type Read } from '../server/use-read';
import { IntroductionBox } from './IntroductionBox';
import { NeedsBadge } from './NeedsBadge';
import { SessionActions } from './SessionActions';
import { SessionBlock } from './SessionBlock';
import { SessionDispute } from './SessionDispute';
import { SessionFacts } from './SessionFacts';
import { SessionLinkBox } from './SessionLinkBox';
import { SessionRequestBox } from './SessionRequestBox';
import { SessionRoomBox } from './SessionRoomBox';
import { SessionTimeline } from './SessionTimeline';
import { SessionUndo } from './SessionUndo';
import { StatusBadge } from './StatusBadge';

interface SessionShownProps {
  session: SessionDetail;
  read: Read<SessionDetail>;
}

const peopleOf = ({ viewer, host, client }: SessionDetail): string =>
  viewer === 'operator' ? `${host.displayName} · ${client.displayName}` : client.displayName;

/** That a date is missing says the status; a dispute asks operators only. */
const isAsked = ({ needs, viewer }: SessionDetail): boolean =>
  needs !== 'date' && (needs !== 'dispute' || viewer === 'operator');

const SessionShown = ({ session, read }: SessionShownProps) => {
  const say = useSay();
  const isMobile = useIsMobile();
  return (
    <>
      <Layouts.Header
        title={session.serviceName}
        subtitle={
          <Flex gap={2} wrap="wrap" tag="span">
            <Typography variant="epsilon" textColor="neutral600">
              {say('session.with', { name: peopleOf(session) })}
            </Typography>
            <StatusBadge status={session.status} />
            {isAsked(session) && <NeedsBadge needs={session.needs} />}
          </Flex>
        }
        navigationAction={<BackButton fallback={`${PANEL_PATH}/sessions`} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <SessionUndo session={session} onChanged={read.replace} onStale={read.again} />
          <SessionDispute session={session} />
          {/* On a phone what is to be done stands first, but what was written is read before. */}
          {isMobile && <SessionRequestBox session={session} />}
          <Grid.Root gap={4}>
            <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
              <Flex direction="column" alignItems="stretch" gap={4}>
                {!isMobile && <SessionRequestBox session={session} />}
                <IntroductionBox session={session} />
                <SessionBlock session={session} />
                <SessionFacts session={session} />
                <SessionMessages session={session} />
                <SessionTimeline session={session} />
              </Flex>
            </Grid.Item>
            <Grid.Item
              col={4}
              s={12}
              xs={12}
              direction="column"
              alignItems="stretch"
              order={{ initial: -1, medium: 0 }}
            >
              <Flex direction="column" alignItems="stretch" gap={4}>
                <SessionRoomBox session={session} />
                <SessionActions session={session} onChanged={read.replace} onStale={read.again} />
                <SessionLinkBox session={session} onChanged={read.replace} />
              </Flex>
            </Grid.Item>
          </Grid.Root>
        </Flex>
      </Layouts.Content>
    </>
  );
};

/** The room's window may have changed the session: it is read again when the person comes back to this one. */
const useAgainOnReturn = (again: () => void): void => {
  useEffect(() => {
    window.addEventListener('focus', again);
    return () => {
      window.removeEventListener('focus', again);
    };
  }, [again]);
};

/** One session: its facts, the client's contact, the link, the room, and what can be done with it now. */
const SessionPage = () => {
  const say = useSay();
  const { id = '' } = useParams();
  const session = useRead<SessionDetail>(`/sessions/${encodeURIComponent(id)}`);
  useAgainOnReturn(session.again);
  return (
    <Page.Main>
      <Page.Title>{say('session.title')}</Page.Title>
      <Reading of={session} page>
        {(value) => <SessionShown session={value} read={session} />}
      </Reading>
    </Page.Main>
  );
};

export default SessionPage;
