import type { ReactNode } from 'react';
import { Box, Flex, Grid, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SessionDetail } from '../../../shared/contracts/session';
import { sayMoment } from '../parts/say-moment';
import { usePartyName } from '../panel/use-party-name';
import { formatMoney } from '../../../shared/format/money';
import { ClientFace } from '../parts/ClientFace';
import { Panelled } from '../parts/Panelled';
import { timeNowIn, zoneLabel } from '../parts/time-zones';
import { useSay, type Say } from '../say';
import { LOCATION_WORDS } from '../services/location-words';
import { SessionWhen } from './SessionWhen';

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <Grid.Item col={6} xs={12} direction="column" alignItems="flex-start">
    <Typography variant="sigma" textColor="neutral600" tag="dt">
      {label}
    </Typography>
    <Box tag="dd" maxWidth="100%" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  </Grid.Item>
);

const Contact = ({ session }: { session: SessionDetail }) => {
  const say = useSay();
  const { locale } = useIntl();
  const { contact, client } = session;
  return (
    <Flex alignItems="flex-start" gap={3}>
      <ClientFace name={client.displayName} url={client.pictureUrl} size="large" />
      <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
        <Typography>{client.displayName}</Typography>
        {contact && <Link href={`mailto:${contact.email}`}>{contact.email}</Link>}
        <Typography variant="pi" textColor="neutral600">
          {say('session.clientNow', {
            zone: zoneLabel(client.timeZone),
            time: timeNowIn(client.timeZone, locale),
          })}
        </Typography>
      </Flex>
    </Flex>
  );
};

const paidText = (
  say: Say,
  locale: string,
  { fundingKind, priceAmount, currency }: SessionDetail,
): string => {
  if (fundingKind === 'credits') return say('credit.one');
  return priceAmount === 0 ? say('service.free') : formatMoney(locale, priceAmount, currency);
};

/** What was sold, to whom, when it takes place and what was paid. */
export const SessionFacts = ({ session }: { session: SessionDetail }) => {
  const say = useSay();
  const partyName = usePartyName();
  const { locale } = useIntl();
  const soldAt = sayMoment(locale, session.soldAt, session.host.timeZone);
  return (
    <Panelled title={say('session.facts')}>
      <Grid.Root gap={4} tag="dl">
        <Fact label={say('session.when')}>
          <SessionWhen session={session} both />
        </Fact>
        <Fact label={partyName('client')}>
          <Contact session={session} />
        </Fact>
        {session.viewer === 'operator' && (
          <Fact label={partyName('host')}>
            <Flex direction="column" alignItems="flex-start" gap={1}>
              <Typography>{session.host.displayName}</Typography>
              {session.hostEmail !== null && (
                <Link href={`mailto:${session.hostEmail}`}>{session.hostEmail}</Link>
              )}
            </Flex>
          </Fact>
        )}
        <Fact label={say('service.duration')}>
          <Typography>{say('service.minutes', { minutes: session.durationMinutes })}</Typography>
        </Fact>
        <Fact label={say('service.price')}>
          <Typography>{paidText(say, locale, session)}</Typography>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {session.credit
              ? say('credit.of', { term: session.credit.term, institution: session.credit.institution })
              : say('session.payment', {
                  provider: session.payment.provider,
                  reference: session.payment.reference,
                })}
          </Typography>
        </Fact>
        <Fact label={say('service.location')}>
          <Typography>{say(LOCATION_WORDS[session.location])}</Typography>
        </Fact>
        <Fact label={say('session.soldAt')}>
          <Typography>{soldAt}</Typography>
        </Fact>
        <Fact label={say('session.reference')}>
          <Typography>{session.reference}</Typography>
        </Fact>
        <Fact label={say('session.presence')}>
          <Typography>
            {say('session.presenceMinutes', { host: session.presence.host, client: session.presence.client })}
          </Typography>
        </Fact>
      </Grid.Root>
      <Box>
        <Typography variant="sigma" textColor="neutral600" tag="h3">
          {say('service.description')}
        </Typography>
        <Typography tag="p" style={{ whiteSpace: 'pre-line' }}>
          {session.serviceDescription}
        </Typography>
      </Box>
    </Panelled>
  );
};
