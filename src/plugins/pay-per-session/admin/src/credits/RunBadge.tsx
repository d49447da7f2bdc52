import { Badge } from '@strapi/design-system';
import type { RunStatus } from '../../../shared/contracts/allocation';
import { useSay } from '../say';

const LOOK: Record<RunStatus, [string, string]> = {
  checked: ['warning100', 'neutral800'],
  applying: ['secondary100', 'secondary700'],
  applied: ['success100', 'success700'],
  stopped: ['danger100', 'danger700'],
  discarded: ['neutral150', 'neutral700'],
};

/** How an allocation stands. */
export const RunBadge = ({ status }: { status: RunStatus }) => {
  const say = useSay();
  const [background, text] = LOOK[status];
  return (
    <Badge backgroundColor={background} textColor={text} style={{ whiteSpace: 'nowrap' }}>
      {say(`credits.run_${status}`)}
    </Badge>
  );
};
