import { Badge, Box, EmptyStateLayout, Flex, Link, LinkButton, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink, useSearchParams } from 'react-router-dom';
import type { ConversationItem, ConversationPage } from '../../../shared/contracts/message';
import { ClientFace } from '../parts/ClientFace';
import { Reading } from '../parts/Reading';
import { sayMoment } from '../parts/say-moment';
import { deviceZone } from '../parts/time-zones';
import { WaitingBadge } from '../parts/WaitingBadge';
import { PANEL_PATH } from '../plugin-id';
import { useSay, type Say } from '../say';
import { useRead } from '../server/use-read';

const lastText = (say: Say, { last }: ConversationItem): string => {
  if (last === null) return '';
  const said = last.excerpt === '' ? say('messages.filesOnly', { count: last.files }) : last.excerpt;
  return last.sender === 'host' ? say('messages.youWrote', { text: said }) : said;
};

const Row = ({ conversation }: { conversation: ConversationItem }) => {
  const say = useSay();
  const { locale } = useIntl();
  const { id, other, unread, last, blocked } = conversation;
  return (
    <Box
      tag="li"
      padding={4}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="0 0 1px 0"
      background="neutral0"
    >
      <Flex alignItems="flex-start" gap={4}>
        <ClientFace name={other.name} url={other.avatarUrl} />
        <Box minWidth={0} flex="1">
          <Link tag={NavLink} to={`${PANEL_PATH}/messages/${id}`}>
            {other.name}
          </Link>
          <Typography
            tag="p"
            ellipsis
            fontWeight={unread > 0 ? 'bold' : 'regular'}
            textColor={unread > 0 ? 'neutral800' : 'neutral600'}
          >
            {lastText(say, conversation)}
          </Typography>
          {last !== null && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {sayMoment(locale, last.sentAt, deviceZone())}
            </Typography>
          )}
        </Box>
        {unread > 0 && <WaitingBadge>{say('messages.new', { count: unread })}</WaitingBadge>}
        {unread === 0 && blocked && <Badge>{say('messages.blockedTag')}</Badge>}
      </Flex>
    </Box>
  );
};

const Conversations = ({ page }: { page: ConversationPage }) => {
  const say = useSay();
  const [params] = useSearchParams();
  if (page.items.length === 0)
    return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say('messages.none')} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box tag="ul" hasRadius shadow="tableShadow" overflow="hidden" aria-label={say('menu.messages')}>
        {page.items.map((conversation) => (
          <Row key={conversation.id} conversation={conversation} />
        ))}
      </Box>
      <Flex tag="nav" aria-label={say('list.pages')} justifyContent="flex-end" gap={3}>
        {params.has('before') && (
          <LinkButton tag={NavLink} to={`${PANEL_PATH}/messages`} variant="tertiary" size="S">
            {say('messages.newest')}
          </LinkButton>
        )}
        {page.next !== null && (
          <LinkButton
            tag={NavLink}
            to={`${PANEL_PATH}/messages?before=${page.next}`}
            variant="tertiary"
            size="S"
          >
            {say('messages.olderConversations')}
          </LinkButton>
        )}
      </Flex>
    </Flex>
  );
};

/** A host's conversations with clients, the one written in last first. */
const MessagesPage = () => {
  const say = useSay();
  const [params] = useSearchParams();
  const before = params.get('before');
  const page = useRead<ConversationPage>(
    `/conversations${before === null ? '' : `?before=${encodeURIComponent(before)}`}`,
  );
  return (
    <Page.Main>
      <Page.Title>{say('menu.messages')}</Page.Title>
      <Layouts.Header title={say('menu.messages')} subtitle={say('messages.subtitle')} />
      <Layouts.Content>
        <Reading of={page}>{(value) => <Conversations page={value} />}</Reading>
      </Layouts.Content>
    </Page.Main>
  );
};

export default MessagesPage;
