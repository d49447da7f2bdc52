import { Fragment } from 'react';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { css, styled } from 'styled-components';
import type { MessageView } from '../../../shared/contracts/message';
import { linkedText } from '../../../shared/format/linked-text';
import type { Party } from '../../../shared/session-status';
import { sayMoment } from '../parts/say-moment';
import { deviceZone } from '../parts/time-zones';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { MessageFile } from './MessageFile';

/** Beside other things a long message shows how it begins. */
const LINES_BESIDE = 6;

const Text = styled(Typography)<{ $brief: boolean }>`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  ${({ $brief }) =>
    $brief &&
    css`
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: ${LINES_BESIDE};
    `}

  & a {
    color: inherit;
  }
`;

const Said = ({ text, brief }: { text: string; brief: boolean }) => (
  <Text tag="p" dir="auto" $brief={brief}>
    {linkedText(text).map((piece, index) =>
      // What is cut away must not be reached with the keyboard either.
      piece.href === null || brief ? (
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
  /** The session beside which they stand: it need not be named, and long ones are cut. */
  beside?: number;
  label: string;
  /** IANA zone in which its times are said; the device's where it is not given. */
  zone?: string;
}

/** What two people have written, oldest first. */
export const MessageBubbles = ({
  messages,
  names,
  mine,
  path,
  linked,
  beside,
  label,
  zone = deviceZone(),
}: BubblesProps) => {
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
                    message.session.id !== beside &&
                    (linked ? (
                      <Link tag={NavLink} to={`${PANEL_PATH}/sessions/${message.session.id}`}>
                        {say('messages.about', { service: message.session.serviceName })}
                      </Link>
                    ) : (
                      <Typography variant="pi" textColor="neutral600">
                        {say('messages.about', { service: message.session.serviceName })}
                      </Typography>
                    ))}
                  {message.text !== '' && <Said text={message.text} brief={beside !== undefined} />}
                  {message.files.map((file) => (
                    <MessageFile key={file.id} file={file} path={path} />
                  ))}
                </Flex>
              </Box>
              <Typography variant="pi" textColor="neutral600">
                {`${names[message.sender]} · ${sayMoment(locale, message.sentAt, zone)}`}
              </Typography>
            </Flex>
          );
        })}
      </Flex>
    </div>
  );
};
