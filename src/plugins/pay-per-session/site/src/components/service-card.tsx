import type { JSX } from 'preact';
import type { HostPageView, OfferedService } from '../../../server/src/catalog';
import type { PageRequest } from '../routing/page';
import { StartButtons } from '../times/start-buttons';
import { Paragraphs } from './paragraphs';
import { ServiceFacts } from './service-facts';

export interface ServiceCardProps {
  request: PageRequest;
  host: HostPageView;
  service: OfferedService;
  /** The next free starts (ms, UTC); null where no time is picked. */
  soonest: readonly number[] | null;
  /** The reader's IANA zone. */
  zone: string;
}

export const servicePathOf = ({ host, service }: ServiceCardProps): string =>
  `/hosts/${encodeURIComponent(host.slug)}/${encodeURIComponent(service.slug)}`;

/** The next free starts, each a button that keeps it and goes on; or that there is none. */
export const Soonest = (props: ServiceCardProps): JSX.Element | null => {
  const { request, host, soonest, zone } = props;
  const { words } = request;
  if (soonest === null) return null;
  if (soonest.length === 0) return <p class="small soft">{words.times.neverTitle(host.displayName)}.</p>;
  return (
    <form class="stack-s" method="post" action={servicePathOf(props)}>
      <p class="small soft">{words.times.soonest}</p>
      <StartButtons
        request={request}
        starts={soonest}
        zone={zone}
        other={{ name: host.displayName, zone: host.timeZone }}
      />
    </form>
  );
};

/** What a host sells, with its price, its length, how its date is agreed, and the way to it. */
export const ServiceCard = (props: ServiceCardProps): JSX.Element => {
  const { request, host, service, soonest } = props;
  const { words } = request;
  return (
    <li class="service-card">
      <h3>{service.name}</h3>
      <ServiceFacts request={request} service={service} />
      <Paragraphs text={service.description} />
      <p class="small soft agreed">{words.host.agreed[service.agreeing](host.displayName)}</p>
      <Soonest {...props} />
      <a class="button" href={servicePathOf(props)}>
        <span aria-hidden="true">{soonest === null ? words.host.book : words.times.all}</span>
        <span class="visually-hidden">
          {soonest === null ? words.host.choose(service.name) : words.times.allOf(service.name)}
        </span>
      </a>
    </li>
  );
};
