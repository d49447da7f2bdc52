import { Badge, type BadgeProps } from '@strapi/design-system';
import type { SessionStatus } from '../../../shared/session-status';
import { useSay, type WordKey } from '../say';

type Colour = 'primary' | 'success' | 'warning' | 'danger' | 'neutral';

const COLOURS: Record<SessionStatus, Colour> = {
  held: 'neutral',
  requested: 'warning',
  unscheduled: 'warning',
  scheduled: 'primary',
  delivered: 'success',
  client_absent: 'danger',
  host_absent: 'danger',
  disputed: 'danger',
  cancelled: 'neutral',
  declined: 'neutral',
  withdrawn: 'neutral',
  lapsed: 'neutral',
  expired: 'neutral',
};

const PAINT: Record<Colour, Pick<BadgeProps, 'backgroundColor' | 'textColor'>> = {
  primary: { backgroundColor: 'primary100', textColor: 'primary700' },
  success: { backgroundColor: 'success100', textColor: 'success700' },
  warning: { backgroundColor: 'warning100', textColor: 'neutral800' },
  danger: { backgroundColor: 'danger100', textColor: 'danger700' },
  neutral: { backgroundColor: 'neutral150', textColor: 'neutral700' },
};

export const statusWord = (status: SessionStatus): WordKey => `status.${status}`;

/** The status of a session, in a word and a colour. */
export const StatusBadge = ({ status }: { status: SessionStatus }) => {
  const say = useSay();
  return <Badge {...PAINT[COLOURS[status]]}>{say(statusWord(status))}</Badge>;
};
