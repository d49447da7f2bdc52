import { useId, useState } from 'react';
import { Box, Button, Field, Flex } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import { SESSION_SORTS, SESSION_TYPES } from '../../../shared/contracts/session';
import type { ServiceView } from '../../../shared/contracts/service';
import { SESSION_STATUSES } from '../../../shared/session-status';
import { Choice } from '../parts/Choice';
import { DateInput } from '../parts/DateTimeInput';
import { SearchForm } from '../parts/SearchForm';
import { usePanel } from '../panel/panel-context';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { ClientFilter } from './ClientFilter';
import type { SessionAddress } from './session-address';
import { useStatusName } from './StatusBadge';

/** Checkouts that were never completed are nobody's sessions. */
const STATUSES = SESSION_STATUSES.filter((status) => status !== 'held' && status !== 'expired');

const DateFilter = ({ address, name }: { address: SessionAddress; name: 'from' | 'to' }) => {
  const say = useSay();
  return (
    <Field.Root name={name}>
      <Flex gap={2} justifyContent="space-between">
        <Field.Label>{say(name === 'from' ? 'filter.from' : 'filter.to')}</Field.Label>
        <DateInput
          size="S"
          value={address.params.get(name) ?? ''}
          onChange={({ target }) => address.set(name, target.value)}
        />
      </Flex>
    </Field.Root>
  );
};

const HostChoice = ({ address, services }: { address: SessionAddress; services: ServiceView[] }) => {
  const say = useSay();
  const { operator, hostId } = usePanel();
  const hosts = new Map(services.map(({ host }) => [host.id, host.displayName]));
  if (!operator || hosts.size === 0) return null;
  const own = hostId === null ? [] : [{ value: String(hostId), label: say('filter.mine') }];
  const others = [...hosts].filter(([id]) => id !== hostId);
  return (
    <Choice
      label={say('filter.host')}
      value={address.params.get('hostId') ?? ''}
      options={[...own, ...others.map(([id, label]) => ({ value: String(id), label }))]}
      choose={(value) => address.set('hostId', value)}
    />
  );
};

const Filters = ({ address }: { address: SessionAddress }) => {
  const say = useSay();
  const statusName = useStatusName();
  const { operator } = usePanel();
  const { answer } = useRead<ServiceView[]>('/services');
  const services = answer.state === 'ready' ? answer.value : [];
  const { params, set, tab } = address;
  const hosts = <HostChoice address={address} services={services} />;
  if (tab === 'calendar') return hosts;
  const current = (name: string): string => params.get(name) ?? '';
  return (
    <>
      {hosts}
      <Choice
        label={say('filter.status')}
        value={current('status')}
        options={STATUSES.map((value) => ({ value, label: statusName(value) }))}
        choose={(value) => set('status', value)}
      />
      <Choice
        label={say('filter.type')}
        value={current('type')}
        options={SESSION_TYPES.map((value) => ({ value, label: say(`type.${value}`) }))}
        choose={(value) => set('type', value)}
      />
      <ClientFilter value={current('clientId')} choose={(value) => set('clientId', value)} />
      {services.length > 0 && (
        <Choice
          label={say('filter.service')}
          value={current('serviceId')}
          options={services.map(({ id, name, host }) => ({
            value: String(id),
            label: operator ? `${name} · ${host.displayName}` : name,
          }))}
          choose={(value) => set('serviceId', value)}
        />
      )}
      <DateFilter address={address} name="from" />
      <DateFilter address={address} name="to" />
      <Choice
        label={say('filter.sort')}
        value={current('sort')}
        options={SESSION_SORTS.map((value) => ({ value, label: say(`filter.${value}`) }))}
        choose={(value) => set('sort', value)}
      />
    </>
  );
};

/** Search, filters and order; all of them live in the address. On a phone all but the search wait behind a button. */
export const SessionFilters = ({ address }: { address: SessionAddress }) => {
  const say = useSay();
  const isMobile = useIsMobile();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { params, set, filtered, tab } = address;
  const search = params.get('search') ?? '';
  const others = filtered - (search === '' ? 0 : 1);
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      {tab !== 'calendar' && (
        <SearchForm current={search} label={say('filter.search')} search={(text) => set('search', text)} />
      )}
      {isMobile && (
        <Button
          variant="tertiary"
          size="S"
          startIcon={<Filter />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {others > 0 ? say('filter.some', { count: others }) : say('filter.all')}
        </Button>
      )}
      {isMobile ? (
        <Box id={id} width="100%" display={open ? 'block' : 'none'}>
          <Flex direction="column" alignItems="stretch" gap={2}>
            {open && <Filters address={address} />}
          </Flex>
        </Box>
      ) : (
        <Filters address={address} />
      )}
    </Flex>
  );
};
