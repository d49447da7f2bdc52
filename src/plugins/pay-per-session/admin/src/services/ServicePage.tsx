import { Page } from '@strapi/strapi/admin';
import { useParams, useSearchParams } from 'react-router-dom';
import type { ServiceView } from '../../../shared/contracts/service';
import { usePanel } from '../panel/panel-context';
import { Reading } from '../parts/Reading';
import { useSay } from '../say';
import { useRead } from '../server/use-read';
import { ServiceForm } from './ServiceForm';

const EditService = ({ id }: { id: string }) => {
  const service = useRead<ServiceView>(`/services/${encodeURIComponent(id)}`);
  return (
    <Reading of={service} page>
      {(value) => (
        <ServiceForm
          key={value.id}
          service={value}
          currency={value.currency}
          hostId={value.host.id}
          createPath=""
          onChanged={service.replace}
        />
      )}
    </Reading>
  );
};

const NewService = () => {
  const { currency, operator } = usePanel();
  const [params] = useSearchParams();
  const hostId = params.get('hostId');
  const createPath =
    operator && hostId !== null ? `/services?hostId=${encodeURIComponent(hostId)}` : '/services';
  return (
    <ServiceForm
      service={null}
      currency={currency}
      hostId={operator && hostId !== null ? Number(hostId) : null}
      createPath={createPath}
      onChanged={() => undefined}
    />
  );
};

/** One service: a new one, or one to edit. */
const ServicePage = () => {
  const say = useSay();
  const { id } = useParams();
  return (
    <Page.Main>
      <Page.Title>{say(id === undefined ? 'service.new' : 'service.editTitle')}</Page.Title>
      {id === undefined ? <NewService /> : <EditService key={id} id={id} />}
    </Page.Main>
  );
};

export default ServicePage;
