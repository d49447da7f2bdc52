import { Badge, type BadgeProps } from '@strapi/design-system';
import type { HostListItem, HostState } from '../../../shared/contracts/host';
import { useSay } from '../say';

const PAINT: Record<HostState, Pick<BadgeProps, 'backgroundColor' | 'textColor'>> = {
  invited: { backgroundColor: 'secondary100', textColor: 'secondary700' },
  incomplete: { backgroundColor: 'warning100', textColor: 'neutral800' },
  without_service: { backgroundColor: 'warning100', textColor: 'neutral800' },
  paused: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  visible: { backgroundColor: 'success100', textColor: 'success700' },
};

/** Whether a host is on the site, or the first thing that keeps them off. */
export const HostStateBadge = ({ host: { state } }: { host: HostListItem }) => {
  const say = useSay();
  return <Badge {...PAINT[state]}>{say(`host.state_${state}`)}</Badge>;
};
