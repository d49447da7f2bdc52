import { useMemo } from 'react';
import { Badge, type BadgeProps } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SessionStatus } from '../../../shared/session-status';
import { sessionExportWords } from '../../../shared/words/session-export';
import { useLabels } from '../panel/use-labels';

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

/** How a status is called: as in exported lists and in refusals. */
export const useStatusName = (): ((status: SessionStatus) => string) => {
  const { locale } = useIntl();
  const labels = useLabels();
  const { status: names } = useMemo(() => sessionExportWords(locale, labels), [locale, labels]);
  return (status) => names[status];
};

/** The status of a session, in a word and a colour. */
export const StatusBadge = ({ status }: { status: SessionStatus }) => {
  const statusName = useStatusName();
  return (
    <Badge {...PAINT[COLOURS[status]]} style={{ whiteSpace: 'nowrap' }}>
      {statusName(status)}
    </Badge>
  );
};
