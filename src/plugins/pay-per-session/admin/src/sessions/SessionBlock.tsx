import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { SessionDetail } from '../../../shared/contracts/session';
import { Panelled } from '../parts/Panelled';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { spanIn } from './SessionWhen';
import { StatusBadge } from './StatusBadge';

/** The hours that were booked at once, how each stands, and the way to it. */
export const SessionBlock = ({ session }: { session: SessionDetail }) => {
  const say = useSay();
  const { locale } = useIntl();
  const { block } = session;
  if (block.length < 2) return null;
  return (
    <Panelled title={say('block.title')}>
      <Typography textColor="neutral600">{say('block.lead', { count: block.length })}</Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {block.map((hour) => {
          const place = say('block.place', { hour: hour.hour, hours: block.length });
          const when = spanIn(hour, session.host.timeZone, locale);
          const said = when === null ? place : `${place}: ${when}`;
          const here = hour.id === session.id;
          return (
            <Flex key={hour.id} tag="li" justifyContent="space-between" gap={2} wrap="wrap">
              {here ? (
                <Typography fontWeight="bold" aria-current="true">
                  {said} ({say('block.here')})
                </Typography>
              ) : (
                <Link tag={NavLink} to={`${PANEL_PATH}/sessions/${hour.id}`}>
                  {said}
                </Link>
              )}
              <StatusBadge status={hour.status} />
            </Flex>
          );
        })}
      </Flex>
    </Panelled>
  );
};
