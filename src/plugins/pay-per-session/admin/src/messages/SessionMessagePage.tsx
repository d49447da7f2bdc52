import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Navigate, useParams } from 'react-router-dom';
import type { SessionConversation } from '../../../shared/contracts/message';
import { Panelled } from '../parts/Panelled';
import { Reading } from '../parts/Reading';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { Composer } from './Composer';

const FirstMessage = ({ about, path }: { about: SessionConversation; path: string }) => {
  const say = useSay();
  const [begun, setBegun] = useState<number | null>(null);
  const { client, session } = about;
  if (begun !== null) return <Navigate to={`${PANEL_PATH}/messages/${begun}`} replace />;
  if (about.conversationId !== null)
    return <Navigate to={`${PANEL_PATH}/messages/${about.conversationId}?session=${session.id}`} replace />;
  return (
    <>
      <Layouts.Header
        title={say('messages.write', { name: client.name })}
        subtitle={say('messages.private')}
        navigationAction={<BackButton fallback={`${PANEL_PATH}/sessions/${session.id}`} />}
      />
      <Layouts.Content>
        <Panelled>
          <Typography textColor="neutral600">
            {say('messages.about', { service: session.serviceName })}
          </Typography>
          <Composer
            path={path}
            label={say('messages.textFor', { name: client.name })}
            facts={{}}
            onSent={({ conversationId }) => setBegun(conversationId)}
          />
        </Panelled>
      </Layouts.Content>
    </>
  );
};

/** The first message to the client of a session; whoever has written before goes on where they were. */
const SessionMessagePage = () => {
  const say = useSay();
  const { id = '' } = useParams();
  const path = `/session-conversations/${encodeURIComponent(id)}`;
  const about = useRead<SessionConversation>(path);
  return (
    <Page.Main>
      <Page.Title>{say('menu.messages')}</Page.Title>
      <Reading of={about} page>
        {(value) => <FirstMessage about={value} path={path} />}
      </Reading>
    </Page.Main>
  );
};

export default SessionMessagePage;
