import { Fragment } from 'react';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { MessageView } from '../../../shared/contracts/message';
import { linkedText } from '../../../shared/format/linked-text';
import type { Party } from '../../../shared/session-status';
import { sayMoment } from '../parts/say-moment';
import { deviceZone } from '../parts/time-zones';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { MessageFile } from './MessageFile';

const Text = styled(Typography)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;

  & a {
    color: inherit;
  }
`;

const Said = ({ text }: { text: string }) => (
  <Text tag="p" dir="auto">
    {linkedText(text).map((piece, index) =>
      piece.href === null ? (
        <Fragment key={index}>{piece.text}</Fragment>
      ) : (
        <a key={index} href={piece.href} target="_blank" rel="nofollow noopener noreferrer">
          {piece.text}
        </a>
      ),
    )}
  </Text>
);

interface BubblesProps {
  messages: readonly MessageView[];
  /** Who wrote, as the reader calls them. */
  names: Record<Party, string>;
  /** Whose messages stand on the right. */
  mine: Party;
  /** Of the API, where their files are asked for. */
  path: string;
  /** Whether a session's name leads to its page. */
  linked: boolean;
  label: string;
}

/** What two people have written, oldest first. */
export const MessageBubbles = ({ messages, names, mine, path, linked, label }: BubblesProps) => {
  const say = useSay();
  const { locale } = useIntl();
  return (
    <div role="log" aria-label={label}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
        {messages.map((message) => {
          const own = message.sender === mine;
          return (
            <Flex
              key={message.id}
              tag="li"
              direction="column"
              gap={1}
              alignItems={own ? 'flex-end' : 'flex-start'}
            >
              <Box
                background={own ? 'primary100' : 'neutral100'}
                hasRadius
                padding={3}
                maxWidth="64rem"
                minWidth={0}
              >
                <Flex direction="column" alignItems="flex-start" gap={2}>
                  {message.session !== null &&
                    (linked ? (
                      <Link tag={NavLink} to={`${PANEL_PATH}/sessions/${message.session.id}`}>
                        {say('messages.about', { service: message.session.serviceName })}
                      </Link>
                    ) : (
                      <Typography variant="pi" textColor="neutral600">
                        {say('messages.about', { service: message.session.serviceName })}
                      </Typography>
                    ))}
                  {message.text !== '' && <Said text={message.text} />}
                  {message.files.map((file) => (
                    <MessageFile key={file.id} file={file} path={path} />
                  ))}
                </Flex>
              </Box>
              <Typography variant="pi" textColor="neutral600">
                {`${names[message.sender]} · ${sayMoment(locale, message.sentAt, deviceZone())}`}
              </Typography>
            </Flex>
          );
        })}
      </Flex>
    </div>
  );
};
