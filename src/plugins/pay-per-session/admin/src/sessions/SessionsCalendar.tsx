import { Typography } from '@strapi/design-system';
import type { HoursView } from '../../../shared/contracts/hours';
import { CalendarTab } from '../calendar/CalendarTab';
import { useHours, useHoursSender } from '../calendar/use-hours';
import { usePanel } from '../panel/panel-context';
import { Reading } from '../parts/Reading';
import { useSay } from '../say';
import type { Read } from '../server/use-read';

interface ShownProps {
  hours: HoursView;
  read: Read<HoursView>;
  hostId: string | undefined;
}

const Shown = ({ hours, read, hostId }: ShownProps) => (
  <CalendarTab hours={hours} sender={useHoursSender(hours, read, hostId)} hostId={hostId} />
);

const CalendarOf = ({ hostId }: { hostId: string | undefined }) => {
  const hours = useHours(hostId);
  return (
    <Reading of={hours}>
      {(value) => <Shown key={value.hostId} hours={value} read={hours} hostId={hostId} />}
    </Reading>
  );
};

/** The calendar of the host who looks, or of the one an operator has chosen. */
export const SessionsCalendar = ({ chosen }: { chosen: string | null }) => {
  const say = useSay();
  const { hostId } = usePanel();
  if (chosen === null && hostId === null)
    return <Typography textColor="neutral600">{say('session.chooseHost')}</Typography>;
  return <CalendarOf hostId={chosen ?? undefined} />;
};
