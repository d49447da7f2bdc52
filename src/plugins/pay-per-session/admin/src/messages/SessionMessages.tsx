import { useEffect, useRef } from 'react';
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { SessionMessages as Messages } from '../../../shared/contracts/message';
import type { SessionDetail } from '../../../shared/contracts/session';
import { usePanel } from '../panel/panel-context';
import { Panelled } from '../parts/Panelled';
import { Reading } from '../parts/Reading';
import { WaitingBadge } from '../parts/WaitingBadge';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { MessageBubbles } from './MessageBubbles';
import { useUnread } from './unread-context';

/** Reads again when the menu has counted anew, and when somebody comes back to this window. */
const useAgainWithNews = (again: () => void): void => {
  const { messages } = useUnread();
  const counted = useRef(messages);
  useEffect(() => {
    if (counted.current !== null && counted.current !== messages) again();
    counted.current = messages;
  }, [messages, again]);
  useEffect(() => {
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [again]);
};

interface SessionProps {
  session: SessionDetail;
}

const Few = ({ session: { id, client, host }, value }: SessionProps & { value: Messages }) => {
  const say = useSay();
  const { conversationId, messages, more } = value;
  const name = client.displayName;
  return (
    <>
      {conversationId === null || messages.length === 0 ? (
        <Typography textColor="neutral600">{say('messages.noneWith')}</Typography>
      ) : (
        <MessageBubbles
          messages={messages}
          names={{ host: say('messages.you'), client: name }}
          mine="host"
          path={`/conversations/${conversationId}`}
          linked
          beside={id}
          zone={host.timeZone}
          label={say('messages.log', { name })}
        />
      )}
      <Flex>
        <LinkButton tag={NavLink} to={`${PANEL_PATH}/messages/session/${id}`} variant="secondary">
          {messages.length === 0
            ? say('messages.write', { name })
            : say(more ? 'messages.all' : 'messages.open')}
        </LinkButton>
      </Flex>
    </>
  );
};

const Box = ({ session }: SessionProps) => {
  const say = useSay();
  const read = useRead<Messages>(`/session-conversations/${session.id}/messages`);
  useAgainWithNews(read.again);
  const unread = read.answer.state === 'ready' ? read.answer.value.unread : 0;
  return (
    <Panelled
      title={say('messages.with', { name: session.client.displayName })}
      action={unread > 0 && <WaitingBadge>{say('messages.new', { count: unread })}</WaitingBadge>}
    >
      <Reading of={read}>{(value) => <Few session={session} value={value} />}</Reading>
    </Panelled>
  );
};

/**
 * The last messages of a session's two people, for its host alone: operators read nobody's. Looking at them here
 * marks none as read.
 */
export const SessionMessages = ({ session }: SessionProps) =>
  usePanel().hostId === session.host.id ? <Box session={session} /> : null;
