import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SessionDetail } from '../../../shared/contracts/session';
import type { SessionEventView } from '../../../shared/contracts/session-event';
import { formatMoney } from '../../../shared/format/money';
import { mailName } from '../mail/mail-name';
import { Panelled } from '../parts/Panelled';
import { sayMoment } from '../parts/say-moment';
import { useSay, type Say, type WordKey } from '../say';
import en from '../translations/en.json';

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
    who: say(`actor.${mail.party ?? 'operators'}`),
  }),
  detail: mail.lastError,
  trouble: mail.status === 'failed',
});

const ofPayment = (
  say: Say,
  { at, kind, amount }: SessionDetail['payments'][number],
  price: (amount: number) => string,
): Moment => ({
  at,
  title: say(`timeline.${kind}`, { price: price(amount) }),
  detail: null,
  trouble: kind === 'declined',
});

const MINUTE = 60_000;

const ofVisit = (say: Say, { party, from, until }: SessionDetail['visits'][number]): Moment => ({
  at: from,
  title: say('timeline.visit', { who: say(`actor.${party}`) }),
  detail: say('timeline.visitUntil', {
    minutes: Math.floor((Date.parse(until) - Date.parse(from)) / MINUTE),
  }),
  trouble: false,
});

/** Each operator gets a mail of their own; that they were told is said once. */
const toldOnce = (mail: SessionDetail['mails'][number], place: number, mails: SessionDetail['mails']) =>
  mail.party !== null ||
  mails.findIndex(
    ({ party, template, status }) => party === null && template === mail.template && status === mail.status,
  ) === place;

/** Oldest first; what has no moment yet stands last. */
const inOrder = (one: Moment, other: Moment): number => (one.at ?? '9').localeCompare(other.at ?? '9');

/** What happened to a session: its steps, its mails, its payments, and who was in the room. */
export const SessionTimeline = ({ session }: { session: SessionDetail }) => {
  const say = useSay();
  const { locale } = useIntl();
  const moments = [
    ...session.events.map((event) => ofEvent(say, event)),
    ...session.mails.filter(toldOnce).map((mail) => ofMail(say, mail)),
    // What is free is “paid” with nothing.
    ...session.payments
      .filter(({ amount }) => amount > 0)
      .map((payment) => ofPayment(say, payment, (amount) => formatMoney(locale, amount, session.currency))),
    ...session.visits.map((visit) => ofVisit(say, visit)),
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
              {moment.at === null
                ? say('timeline.notYet')
                : sayMoment(locale, moment.at, session.host.timeZone)}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Panelled>
  );
};
