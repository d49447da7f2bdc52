import type { JSX } from 'preact';
import { hostFilters, readHostGrid, type HostGrid } from '../../../../server/src/catalog';
import { EmptyState } from '../../components/empty-state';
import { HostCard } from '../../components/host-card';
import type { Page, PageRequest } from '../../routing/page';

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

const SomeHosts = ({ request, grid }: { request: PageRequest; grid: HostGrid }): JSX.Element => {
  const { words, settings } = request;
  return (
    <section class="home-section" aria-labelledby="some-hosts">
      <div class="section-head">
        <h2 id="some-hosts">{words.home.hosts(settings.hostsLabel)}</h2>
        <a href="/hosts">{words.home.seeAll(settings.hostsLabel)}</a>
      </div>
      <ul class="host-grid">
        {grid.hosts.slice(0, SHOWN).map((host, index) => (
          <HostCard key={host.slug} request={request} host={host} first={index < 3} />
        ))}
      </ul>
    </section>
  );
};

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

const Home = ({ request, grid }: { request: PageRequest; grid: HostGrid }): JSX.Element => (
  <div class="width home">
    <Hero request={request} />
    {grid.total > 0 ? (
      <SomeHosts request={request} grid={grid} />
    ) : (
      <EmptyState
        title={request.words.home.emptyTitle(request.settings.hostsLabel)}
        sentence={request.words.home.emptySentence}
      />
    )}
    <HowItWorks request={request} />
  </div>
);

/** What this is, a search, some hosts. */
export const homePage: Page = {
  path: '/',
  privacy: 'public',
  get: async (request) => {
    const grid = await request.remember('home', () =>
      readHostGrid(request.app, hostFilters.parse({ sort: 'newest' })),
    );
    return {
      kind: 'page',
      title: request.settings.siteName,
      description: request.words.home.sentence,
      dependsOn: [],
      body: () => <Home request={request} grid={grid} />,
    };
  },
};
