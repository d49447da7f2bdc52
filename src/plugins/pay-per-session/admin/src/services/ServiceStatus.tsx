import { Status, Typography } from '@strapi/design-system';
import { useSay } from '../say';

/** Whether a service is offered now. */
export const ServiceStatus = ({ enabled }: { enabled: boolean }) => {
  const say = useSay();
  return (
    <Status variant={enabled ? 'success' : 'neutral'} size="S" width="max-content">
      <Typography variant="pi" fontWeight="bold" textColor={enabled ? 'success700' : 'neutral700'}>
        {say(enabled ? 'service.enabled' : 'service.disabled')}
      </Typography>
    </Status>
  );
};
