import { Flex, Typography } from '@strapi/design-system';
import type { ServiceView } from '../../../shared/contracts/service';
import { Panelled } from '../parts/Panelled';
import { useSay } from '../say';
import { ServiceStatus } from './ServiceStatus';

/** What a service's host should know beside the form: its state, its sales, and why it cannot be deleted. */
export const ServiceFacts = ({ service }: { service: ServiceView | null }) => {
  const say = useSay();
  return (
    <Panelled title={say('service.facts')}>
      {service && (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <ServiceStatus enabled={service.enabled} />
          <Typography>{say('service.soldTimes', { count: service.sold })}</Typography>
          <Typography textColor="neutral600">
            {say('service.by', { host: service.host.displayName })}
          </Typography>
        </Flex>
      )}
      <Typography textColor="neutral600">{say('service.snapshot')}</Typography>
      <Typography textColor="neutral600">
        {say(service?.kind === 'introduction' ? 'introduction.neverDeleted' : 'service.neverDeleted')}
      </Typography>
    </Panelled>
  );
};
