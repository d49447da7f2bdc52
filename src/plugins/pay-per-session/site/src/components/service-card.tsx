import type { JSX } from 'preact';
import type { HostPageView, OfferedService } from '../../../server/src/catalog';
import type { PageRequest } from '../routing/page';
import { Paragraphs } from './paragraphs';
import { ServiceFacts } from './service-facts';

interface ServiceCardProps {
  request: PageRequest;
  host: HostPageView;
  service: OfferedService;
}

/** What a host sells, with its price, its length and the way to it. */
export const ServiceCard = ({ request, host, service }: ServiceCardProps): JSX.Element => (
  <li class="service-card">
    <h3>{service.name}</h3>
    <ServiceFacts request={request} service={service} />
    <Paragraphs text={service.description} />
    <a class="button" href={`/hosts/${encodeURIComponent(host.slug)}/${encodeURIComponent(service.slug)}`}>
      <span aria-hidden="true">{request.words.host.book}</span>
      <span class="visually-hidden">{request.words.host.choose(service.name)}</span>
    </a>
  </li>
);
