import { useCallback, useEffect, useRef, useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useParams, useSearchParams } from 'react-router-dom';
import type { ConversationView } from '../../../shared/contracts/message';
import { ClientFace } from '../parts/ClientFace';
import { Panelled } from '../parts/Panelled';
import { Reading } from '../parts/Reading';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { Composer } from './Composer';
import { ConversationWays } from './ConversationWays';
import { MessageBubbles } from './MessageBubbles';
import { useUnread } from './unread-context';
import { useThread } from './use-thread';

interface ShownProps {
  conversation: ConversationView;
  path: string;
  bring(): Promise<void>;
  older(): Promise<void>;
}

/** What can be written now, or why nothing can. */
const Writing = ({ conversation, path, bring }: Omit<ShownProps, 'older'>) => {
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const { other, messages, blockedByMe, blockedByOther } = conversation;
  const last = messages.at(-1);
  const about = params.get('session');
  if (blockedByMe || blockedByOther)
    return (
      <Box background="warning100" hasRadius padding={4}>
        <Typography textColor="neutral800">
          {say(blockedByMe ? 'messages.blockedByMe' : 'messages.blockedByOther', { name: other.name })}
        </Typography>
      </Box>
    );
  return (
    <Composer
      path={path}
      label={say('messages.textFor', { name: other.name })}
      facts={{
        ...(last === undefined ? {} : { seen: String(last.id) }),
        ...(about === null ? {} : { sessionId: about }),
      }}
      onSent={() => {
        if (about !== null) setParams({}, { replace: true });
        void bring().catch(() => undefined);
      }}
    />
  );
};

/** Brings the newest message into view when the conversation opens, and when one is added at the end. */
const useEndInView = (last: number) => {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [last]);
  return end;
};

const Shown = ({ conversation, path, bring, older }: ShownProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const { other, messages, earlier } = conversation;
  const end = useEndInView(messages.at(-1)?.id ?? 0);
  const bringOlder = async () => {
    setBusy(true);
    await older().catch(() => toggleNotification({ type: 'warning', message: say('problem.offline') }));
    setBusy(false);
  };
  return (
    <>
      <Layouts.Header
        title={other.name}
        subtitle={say('messages.private')}
        secondaryAction={<ClientFace name={other.name} url={other.avatarUrl} />}
        navigationAction={<BackButton fallback={`${PANEL_PATH}/messages`} />}
        primaryAction={<ConversationWays conversation={conversation} onChanged={() => void bring()} />}
      />
      <Layouts.Content>
        <Panelled>
          {earlier !== null && (
            <Flex justifyContent="center">
              <Button variant="tertiary" size="S" loading={busy} onClick={() => void bringOlder()}>
                {say('messages.older')}
              </Button>
            </Flex>
          )}
          <MessageBubbles
            messages={messages}
            names={{ host: say('messages.you'), client: other.name }}
            mine="host"
            path={path}
            linked
            label={say('messages.log', { name: other.name })}
          />
          <div ref={end} />
          <Writing conversation={conversation} path={path} bring={bring} />
        </Panelled>
      </Layouts.Content>
    </>
  );
};

/** One conversation of the host at work; what is new comes by itself. */
const ConversationPage = () => {
  const say = useSay();
  const { id = '' } = useParams();
  const { again } = useUnread();
  const onRead = useCallback(() => again(), [again]);
  const path = `/conversations/${encodeURIComponent(id)}`;
  const { read, bring, older } = useThread(path, onRead);
  return (
    <Page.Main>
      <Page.Title>{say('menu.messages')}</Page.Title>
      <Reading of={read} page>
        {(conversation) => (
          <Shown key={path} conversation={conversation} path={path} bring={bring} older={older} />
        )}
      </Reading>
    </Page.Main>
  );
};

export default ConversationPage;
