import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SessionDetail, SessionEventView } from '../../../shared/contracts/session';
import { mailName } from '../mail/mail-name';
import { Panelled } from '../parts/Panelled';
import { sayMoment } from '../parts/say-moment';
import { useSay, type Say, type WordKey } from '../say';
import en from '../translations/en.json';
import { hostZone } from './SessionWhen';

interface Moment {
  at: string | null;
  title: string;
  detail: string | null;
  trouble: boolean;
}

const isWord = (key: string): key is WordKey => key in en;
const wordOr = (say: Say, key: string, otherwise: string): string => (isWord(key) ? say(key) : otherwise);

const ofEvent = (say: Say, event: SessionEventView): Moment => ({
  at: event.at,
  title: say('timeline.event', {
    what: wordOr(say, `event.${event.action}`, event.action),
    who: wordOr(say, `actor.${event.actor}`, event.actor),
  }),
  detail: event.reason,
  trouble: false,
});

const ofMail = (say: Say, mail: SessionDetail['mails'][number]): Moment => ({
  at: mail.sentAt,
  title: say(`timeline.mail_${mail.status}`, {
    mail: mailName(say, mail.template),
    who: mail.party === null ? '' : say(`actor.${mail.party}`),
  }),
  detail: mail.lastError,
  trouble: mail.status === 'failed',
});

/** Oldest first; what has no moment yet stands last. */
const inOrder = (one: Moment, other: Moment): number => (one.at ?? '9').localeCompare(other.at ?? '9');

/** What happened to a session, and which mails went out about it. */
export const SessionTimeline = ({ session }: { session: SessionDetail }) => {
  const say = useSay();
  const { locale } = useIntl();
  const moments = [
    ...session.events.map((event) => ofEvent(say, event)),
    ...session.mails.map((mail) => ofMail(say, mail)),
  ].sort(inOrder);
  return (
    <Panelled title={say('timeline.title')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
        {moments.map((moment, index) => (
          <Box
            key={index}
            tag="li"
            paddingLeft={4}
            borderColor="neutral200"
            borderStyle="solid"
            borderWidth="0 0 0 2px"
          >
            <Typography tag="p" textColor={moment.trouble ? 'danger700' : 'neutral800'}>
              {moment.title}
            </Typography>
            {moment.detail !== null && moment.detail !== '' && (
              <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                {moment.detail}
              </Typography>
            )}
            <Typography tag="p" variant="pi" textColor="neutral600">
              {moment.at === null ? say('timeline.notYet') : sayMoment(locale, moment.at, hostZone(session))}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Panelled>
  );
};
