import { Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ServiceView } from '../../../shared/contracts/service';
import { SESSION_STATUSES } from '../../../shared/session-status';
import { SearchForm } from '../parts/SearchForm';
import { usePanel } from '../panel/panel-context';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { statusWord } from './StatusBadge';

interface SessionFiltersProps {
  params: URLSearchParams;
  /** Sets or, with an empty text, drops one filter. */
  set(name: string, value: string): void;
}

/** Search, status, an operator's choice of host, service and order; all of them live in the address. */
export const SessionFilters = ({ params, set }: SessionFiltersProps) => {
  const say = useSay();
  const { operator, hostId } = usePanel();
  const { answer } = useRead<ServiceView[]>('/services');
  const services = answer.state === 'ready' ? answer.value : [];
  const hosts = new Map(services.map(({ host }) => [host.id, host.displayName]));
  const statuses = SESSION_STATUSES.filter((status) => status !== 'held' && status !== 'expired');
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      <SearchForm
        key={params.get('search') ?? ''}
        current={params.get('search') ?? ''}
        label={say('filter.search')}
        search={(text) => set('search', text)}
      />
      <SingleSelect
        size="S"
        aria-label={say('filter.status')}
        placeholder={say('filter.status')}
        clearLabel={say('filter.clear')}
        value={params.get('status') ?? ''}
        onChange={(value) => set('status', String(value))}
        onClear={() => set('status', '')}
      >
        {statuses.map((status) => (
          <SingleSelectOption key={status} value={status}>
            {say(statusWord(status))}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      {operator && hosts.size > 0 && (
        <SingleSelect
          size="S"
          aria-label={say('filter.host')}
          placeholder={say('filter.host')}
          clearLabel={say('filter.clear')}
          value={params.get('hostId') ?? ''}
          onChange={(value) => set('hostId', String(value))}
          onClear={() => set('hostId', '')}
        >
          {hostId !== null && (
            <SingleSelectOption value={String(hostId)}>{say('filter.mine')}</SingleSelectOption>
          )}
          {[...hosts]
            .filter(([id]) => id !== hostId)
            .map(([id, name]) => (
              <SingleSelectOption key={id} value={String(id)}>
                {name}
              </SingleSelectOption>
            ))}
        </SingleSelect>
      )}
      {services.length > 0 && (
        <SingleSelect
          size="S"
          aria-label={say('filter.service')}
          placeholder={say('filter.service')}
          clearLabel={say('filter.clear')}
          value={params.get('serviceId') ?? ''}
          onChange={(value) => set('serviceId', String(value))}
          onClear={() => set('serviceId', '')}
        >
          {services.map((service) => (
            <SingleSelectOption key={service.id} value={String(service.id)}>
              {operator ? `${service.name} · ${service.host.displayName}` : service.name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      )}
      <SingleSelect
        size="S"
        aria-label={say('filter.sort')}
        placeholder={say('filter.sort')}
        clearLabel={say('filter.clear')}
        value={params.get('sort') ?? ''}
        onChange={(value) => set('sort', String(value))}
        onClear={() => set('sort', '')}
      >
        <SingleSelectOption value="soonest">{say('filter.soonest')}</SingleSelectOption>
        <SingleSelectOption value="latest">{say('filter.latest')}</SingleSelectOption>
      </SingleSelect>
    </Flex>
  );
};
