import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { HoursView } from '../../../shared/contracts/hours';
import type { WayOfAgreeing } from '../../../shared/session-status';
import { usePanel } from '../panel/panel-context';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';

interface NoHoursHintProps {
  hostId: number | null;
  way: WayOfAgreeing;
}

/** Says that nothing can be booked, or offered first, as long as the host has no hours. */
export const NoHoursHint = ({ hostId, way }: NoHoursHintProps) => {
  const say = useSay();
  const panel = usePanel();
  const own = hostId === null || hostId === panel.hostId;
  const { answer } = useRead<HoursView>(own ? '/hours' : `/hours?hostId=${hostId}`);
  if (answer.state !== 'ready') return null;
  const { days, exceptions } = answer.value;
  if ([...days, ...exceptions.map(({ windows }) => windows)].some((windows) => windows.length > 0))
    return null;
  return (
    <Box background="warning100" hasRadius padding={4} role="status">
      <Typography textColor="neutral800">
        {say(way === 'booked' ? 'way.noHoursBooked' : 'way.noHoursRequested')}{' '}
      </Typography>
      <Link tag={NavLink} to={`${PANEL_PATH}/${own ? 'calendar' : `hosts/${hostId}/calendar`}?show=hours`}>
        {say('way.setHours')}
      </Link>
    </Box>
  );
};
