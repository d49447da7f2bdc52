import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SessionListItem } from '../../../shared/contracts/session';
import { formatSpan } from '../../../shared/format/when';
import { zoneLabel } from '../parts/time-zones';
import { useSay } from '../say';

/** `Tue, 8 Dec 2026, 15:00–16:00` in a zone; null without a date. */
export const spanIn = (
  session: Pick<SessionListItem, 'startsAt' | 'endsAt'>,
  zone: string,
  language: string,
): string | null =>
  session.startsAt === null || session.endsAt === null
    ? null
    : formatSpan(language, Date.parse(session.startsAt), Date.parse(session.endsAt), zone);

/** A narrow column may break a date before its hours, and the hours nowhere. */
const Span = ({ children }: { children: string }) => {
  const hours = children.lastIndexOf(' ') + 1;
  return (
    <Typography>
      {children.slice(0, hours)}
      <span style={{ whiteSpace: 'nowrap' }}>{children.slice(hours)}</span>
    </Typography>
  );
};

/** When a session takes place, in the host's zone; with `both`, also in the client's. */
export const SessionWhen = ({ session, both = false }: { session: SessionListItem; both?: boolean }) => {
  const say = useSay();
  const { locale } = useIntl();
  const zone = session.host.timeZone;
  const own = spanIn(session, zone, locale);
  if (own === null)
    return (
      <Typography textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
        {say('session.noDate')}
      </Typography>
    );
  const theirs =
    both && session.client.timeZone !== zone ? spanIn(session, session.client.timeZone, locale) : null;
  return (
    <Flex direction="column" alignItems="inherit" gap={1}>
      <Span>{own}</Span>
      {both && (
        <Typography variant="pi" textColor="neutral600">
          {zoneLabel(zone)}
        </Typography>
      )}
      {theirs !== null && (
        <Typography variant="pi" textColor="neutral600">
          {say('session.forClient', {
            when: theirs,
            name: session.client.displayName,
            zone: zoneLabel(session.client.timeZone),
          })}
        </Typography>
      )}
    </Flex>
  );
};
