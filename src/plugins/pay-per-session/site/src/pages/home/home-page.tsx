import type { JSX } from 'preact';
import { hostFilters, readHostGrid, type HostCard as HostCardView } from '../../../../server/src/catalog';
import { EmptyState } from '../../components/empty-state';
import { HostCard } from '../../components/host-card';
import { zoneName } from '../../format/zones';
import type { Page, PageRequest } from '../../routing/page';
import { cardsDependOn, freeWithinAWeek, readSoonHosts, type SoonHosts } from '../../times/soon-hosts';
import { zoneOfRequest, type ReaderZone } from '../../times/zone-of-request';
import { readSomePrograms, SomePrograms, type ProgramsShown } from './some-programs';
import { readCardRatings, type CardRatings } from '../hosts/card-ratings';

const SHOWN = 6;

const Hero = ({ request }: { request: PageRequest }): JSX.Element => {
  const { words, settings } = request;
  return (
    <section class="hero">
      <h1>{words.home.title(settings.hostLabel)}</h1>
      <p class="lead">{words.home.sentence}</p>
      <form class="search" action="/hosts" role="search">
        <label for="search">{words.home.searchLabel}</label>
        <div class="search-row">
          <input id="search" name="search" type="search" maxLength={80} placeholder={words.home.searchHelp} />
          <button type="submit">{words.home.searchButton}</button>
        </div>
      </form>
    </section>
  );
};

interface SectionProps {
  request: PageRequest;
  id: string;
  title: string;
  more: { href: string; text: string };
  hosts: readonly HostCardView[];
  soon: SoonHosts;
  ratings: CardRatings;
  /** The reader's IANA zone. */
  zone: string;
  /** Every card tells a time. */
  tellsTimes?: boolean;
  /** Its pictures are seen before anything is scrolled. */
  first?: boolean;
}

const SomeHosts = ({
  request,
  id,
  title,
  more,
  hosts,
  soon,
  ratings,
  zone,
  tellsTimes,
  first,
}: SectionProps): JSX.Element => (
  <section class="home-section" aria-labelledby={id}>
    <div class="section-head">
      <div>
        <h2 id={id}>{title}</h2>
        {tellsTimes && <p class="small soft">{request.words.hosts.timesIn(zoneName(zone))}</p>}
      </div>
      <a href={more.href}>{more.text}</a>
    </div>
    <ul class="host-grid">
      {hosts.map((host, index) => (
        <HostCard
          key={host.slug}
          request={request}
          host={host}
          soonest={soon.get(host.id)}
          zone={zone}
          rating={ratings.get(host.id)}
          first={first === true && index < 3}
        />
      ))}
    </ul>
  </section>
);

const HowItWorks = ({ request }: { request: PageRequest }): JSX.Element => (
  <section class="home-section" aria-labelledby="how">
    <h2 id="how">{request.words.home.howTitle}</h2>
    <ol class="how">
      {request.words.home.how(request.settings.hostLabel).map(({ title, sentence }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{sentence}</p>
        </li>
      ))}
    </ol>
  </section>
);

interface HomeProps extends SomeOfThem {
  request: PageRequest;
  zone: ReaderZone;
  programs: ProgramsShown;
}

const Home = ({ request, free, others, soon, ratings, zone, programs }: HomeProps): JSX.Element => {
  const { words, settings } = request;
  const shared = { request, soon, ratings, zone: zone.zone };
  return (
    <div class="width home" data-zone={zone.zone} data-zone-from={zone.from}>
      <Hero request={request} />
      {free.length + others.length === 0 && (
        <EmptyState title={words.home.emptyTitle(settings.hostsLabel)} sentence={words.home.emptySentence} />
      )}
      {free.length > 0 && (
        <SomeHosts
          {...shared}
          id="free-soon"
          title={words.home.freeSoon}
          more={{ href: '/hosts?free=week', text: words.home.seeFreeSoon }}
          hosts={free}
          tellsTimes
          first
        />
      )}
      <SomePrograms request={request} {...programs} />
      {others.length > 0 && (
        <SomeHosts
          {...shared}
          id="some-hosts"
          title={words.home.hosts(settings.hostsLabel)}
          more={{ href: '/hosts', text: words.home.seeAll(settings.hostsLabel) }}
          hosts={others}
          first={free.length === 0}
        />
      )}
      <HowItWorks request={request} />
    </div>
  );
};

interface SomeOfThem {
  /** Who has a free start within a week, the soonest first. */
  free: HostCardView[];
  /** The newest of those who are left, where places are. */
  others: HostCardView[];
  soon: SoonHosts;
  ratings: CardRatings;
}

const readSome = async (request: PageRequest): Promise<SomeOfThem> => {
  const { app, remember } = request;
  const soon = await readSoonHosts(request);
  const soonest = freeWithinAWeek(soon, app.clock.now()).slice(0, SHOWN);
  const newest = await remember('home', () => readHostGrid(app, hostFilters.parse({ sort: 'newest' })));
  const found = await remember(`home ${soonest.join()}`, () =>
    readHostGrid(app, hostFilters.parse({}), { among: soonest }),
  );
  const free = soonest.flatMap((id) => found.hosts.find((host) => host.id === id) ?? []);
  // A row of their own, or none: one or two cards look lost.
  const places = free.length > SHOWN / 2 ? 0 : SHOWN - free.length;
  const others = newest.hosts.filter(({ id }) => !soonest.includes(id)).slice(0, places);
  return { free, others, soon, ratings: await readCardRatings(request, [...free, ...others]) };
};

/** What this is, a search, hosts with a free start soon, how it works. */
export const homePage: Page = {
  path: '/',
  privacy: 'public',
  get: async (request) => {
    const zone = zoneOfRequest(request);
    const [some, programs] = await Promise.all([readSome(request), readSomePrograms(request)]);
    const { free, others, soon } = some;
    return {
      kind: 'page',
      title: request.settings.siteName,
      description: request.words.home.sentence,
      islands: free.length > 0 ? ['own-zone'] : [],
      dependsOn: cardsDependOn(
        request,
        { hosts: [...free, ...others], total: free.length },
        { soon, zone: zone.zone },
      ),
      body: () => <Home request={request} {...some} zone={zone} programs={programs} />,
    };
  },
};
