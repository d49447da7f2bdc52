import type { JSX } from 'preact';
import type { HostPageView, OfferedService } from '../../../server/src/catalog';
import type { PageRequest } from '../routing/page';
import { StartButtons } from '../times/start-buttons';
import { listOf } from '../format/languages';
import { Paragraphs } from './paragraphs';
import { isUnpayable, ServiceFacts } from './service-facts';

export interface ServiceCardProps {
  request: PageRequest;
  host: HostPageView;
  service: OfferedService;
  /** The next free starts (ms, UTC); null where no time is picked. */
  soonest: readonly number[] | null;
  /** The reader's IANA zone. */
  zone: string;
  /** Names of programs and subprograms. */
  helpsWith?: readonly string[];
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

/** What the button says, and what it says to who hears it: which session it is of. */
const wayWords = ({ request: { words }, service, soonest }: ServiceCardProps): [string, string] => {
  if (service.agreeing === 'requested') return [words.host.request, words.host.requestOf(service.name)];
  return soonest === null
    ? [words.host.book, words.host.choose(service.name)]
    : [words.times.all, words.times.allOf(service.name)];
};

/** What a host sells, with its price, its length, how its date is agreed, and the way to it. */
export const ServiceCard = (props: ServiceCardProps): JSX.Element => {
  const { request, host, service, helpsWith } = props;
  const { words } = request;
  const [seen, heard] = wayWords(props);
  return (
    <li class="service-card">
      <h3>{service.name}</h3>
      <ServiceFacts request={request} service={service} />
      <Paragraphs text={service.description} />
      {helpsWith !== undefined && helpsWith.length > 0 && (
        <p class="small soft">{words.programs.helpsWith(listOf(request.language, helpsWith))}</p>
      )}
      {isUnpayable(service) ? (
        <p class="small soft">{words.credits.notTaken}</p>
      ) : (
        <>
          <p class="small soft agreed">{words.host.agreed[service.agreeing](host.displayName)}</p>
          <Soonest {...props} />
          <a class="button" href={servicePathOf(props)}>
            <span aria-hidden="true">{seen}</span>
            <span class="visually-hidden">{heard}</span>
          </a>
        </>
      )}
    </li>
  );
};
