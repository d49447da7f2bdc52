import {
  Button,
  EmptyStateLayout,
  Flex,
  IconButton,
  Link,
  LinkButton,
  Typography,
} from '@strapi/design-system';
import { Duplicate, Pencil, Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useNavigate, useSearchParams } from 'react-router-dom';
import type { ServiceView } from '../../../shared/contracts/service';
import { usePanel } from '../panel/panel-context';
import { usePartyName } from '../panel/use-party-name';
import { Listing, type Column } from '../parts/Listing';
import { Reading } from '../parts/Reading';
import { PANEL_PATH } from '../plugin-id';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { OfferIntroduction } from './OfferIntroduction';
import { ServicePrice } from './ServicePrice';
import { ServiceStatus } from './ServiceStatus';
import { useSwitchService } from './use-switch-service';

const useColumns = (withHost: boolean): Column<ServiceView>[] => {
  const say = useSay();
  const partyName = usePartyName();
  const host: Column<ServiceView> = {
    key: 'host',
    label: partyName('host'),
    cell: (service) => <Typography>{service.host.displayName}</Typography>,
  };
  return [
    {
      key: 'name',
      label: say('service.name'),
      cell: (service) => (
        <Flex direction="column" alignItems="flex-start">
          <Link tag={NavLink} to={`${PANEL_PATH}/services/${service.id}`}>
            {service.name}
          </Link>
          {service.kind === 'introduction' && (
            <Typography variant="pi" textColor="neutral600">
              {say('introduction.title')}
            </Typography>
          )}
        </Flex>
      ),
    },
    ...(withHost ? [host] : []),
    {
      key: 'price',
      label: say('service.price'),
      cell: (service) => <ServicePrice service={service} />,
    },
    {
      key: 'duration',
      label: say('service.duration'),
      cell: (service) => (
        <Typography>{say('service.minutes', { minutes: service.durationMinutes })}</Typography>
      ),
    },
    { key: 'sold', label: say('service.sold'), cell: (service) => <Typography>{service.sold}</Typography> },
    {
      key: 'state',
      label: say('list.state'),
      cell: (service) => <ServiceStatus enabled={service.enabled} />,
    },
  ];
};

const AddButton = ({ hostId, wide = false }: { hostId: number; wide?: boolean }) => {
  const say = useSay();
  return (
    <LinkButton
      tag={NavLink}
      to={`${PANEL_PATH}/services/new?hostId=${hostId}`}
      startIcon={<Plus />}
      fullWidth={wide}
    >
      {say('service.add')}
    </LinkButton>
  );
};

interface ServiceListProps {
  services: ServiceView[];
  withHost: boolean;
  addFor: number | null;
  again(): void;
}

const ServiceList = ({ services, withHost, addFor, again }: ServiceListProps) => {
  const say = useSay();
  const navigate = useNavigate();
  const columns = useColumns(withHost);
  const { busy, ask, duplicate, dialog } = useSwitchService(again);
  const copy = async (service: ServiceView) => {
    const made = await duplicate(service);
    if (made) navigate(`${PANEL_PATH}/services/${made.id}`);
  };
  if (services.length === 0) {
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={say(addFor === null ? 'service.noneAtAll' : 'service.none')}
        action={addFor === null ? undefined : <AddButton hostId={addFor} />}
      />
    );
  }
  return (
    <>
      {dialog}
      <Listing
        label={say('menu.services')}
        columns={columns}
        items={services}
        keyOf={({ id }) => id}
        actions={(service) => (
          <>
            <Button variant="tertiary" size="S" disabled={busy} onClick={() => ask(service)}>
              {say(service.enabled ? 'service.disable' : 'service.enable')}
            </Button>
            {service.kind === 'regular' && (
              <IconButton
                label={say('service.duplicate', { name: service.name })}
                disabled={busy}
                variant="ghost"
                onClick={() => void copy(service)}
              >
                <Duplicate />
              </IconButton>
            )}
            <IconButton
              label={say('service.edit', { name: service.name })}
              variant="ghost"
              onClick={() => navigate(`${PANEL_PATH}/services/${service.id}`)}
            >
              <Pencil />
            </IconButton>
          </>
        )}
      />
    </>
  );
};

/** *My Services*: everything a host sells or has sold. Disabled and enabled, never deleted. */
const ServicesPage = () => {
  const say = useSay();
  const { operator, hostId } = usePanel();
  const [params] = useSearchParams();
  const named = operator ? params.get('hostId') : null;
  const services = useRead<ServiceView[]>(
    named === null ? '/services' : `/services?hostId=${encodeURIComponent(named)}`,
  );
  const addFor = operator ? (named === null ? hostId : Number(named)) : hostId;
  const title = say(operator ? 'menu.services' : 'menu.myServices');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={say('service.subtitle')}
        primaryAction={addFor === null ? undefined : <AddButton hostId={addFor} wide />}
      />
      <Layouts.Content>
        <Reading of={services}>
          {(value) => (
            <Flex direction="column" alignItems="stretch" gap={4}>
              {addFor !== null && (
                <OfferIntroduction hostId={addFor} services={value} onOffered={services.again} />
              )}
              <ServiceList services={value} withHost={operator} addFor={addFor} again={services.again} />
            </Flex>
          )}
        </Reading>
      </Layouts.Content>
    </Page.Main>
  );
};

export default ServicesPage;
