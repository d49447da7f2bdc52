import type { JSX } from 'preact';
import {
  hostFilters,
  readHostGrid,
  readSpokenLanguages,
  type HostFilters,
  type HostGrid,
} from '../../../../server/src/catalog';
import type { ProgramNode } from '../../../../shared/contracts/program';
import { EmptyState } from '../../components/empty-state';
import { HostCard } from '../../components/host-card';
import { Pagination } from '../../components/pagination';
import { minuteOf } from '../../format/times';
import { zoneName } from '../../format/zones';
import type { Page, PageRequest } from '../../routing/page';
import { cardsDependOn, freeWithinAWeek, readSoonHosts, type SoonHosts } from '../../times/soon-hosts';
import { zoneOfRequest, type ReaderZone } from '../../times/zone-of-request';
import { readPrograms } from '../programs/read-programs';
import { readCardRatings, type CardRatings } from './card-ratings';
import { Filters, isFiltered } from './filters-form';
import { Nobody } from './nobody';
import { helpOf, nameOf, SupportHead, wantedSupport, type WantedSupport } from './wanted-support';

interface SoonProps {
  soon: SoonHosts;
  zone: ReaderZone;
}

interface HostsProps extends SoonProps {
  ratings: CardRatings;
  request: PageRequest;
  filters: HostFilters;
  grid: HostGrid;
  spoken: readonly string[];
  programs: readonly ProgramNode[];
  wanted: WantedSupport;
}

const Hosts = (props: HostsProps): JSX.Element => {
  const { request, filters, grid, soon, zone, ratings, wanted } = props;
  const { words, settings } = request;
  const tellsTimes = grid.hosts.some(({ id }) => typeof soon.get(id) === 'number');
  const nobodyAtAll = grid.total === 0 && !isFiltered(filters);
  return (
    <div class="width hosts" data-zone={zone.zone} data-zone-from={zone.from}>
      {wanted === null || wanted === 'unknown' ? (
        <h1>{words.hosts.title(settings.hostsLabel)}</h1>
      ) : (
        <SupportHead request={request} wanted={wanted} />
      )}
      {nobodyAtAll ? (
        <EmptyState title={words.home.emptyTitle(settings.hostsLabel)} sentence={words.home.emptySentence} />
      ) : (
        <>
          <Filters {...props} />
          <div class="result-line">
            <h2 class="figures">{words.hosts.count(grid.total, settings.hostLabel, settings.hostsLabel)}</h2>
            {isFiltered(filters) && <a href="/hosts">{words.hosts.clear}</a>}
            {tellsTimes && <p class="small soft">{words.hosts.timesIn(zoneName(zone.zone))}</p>}
          </div>
          {grid.total === 0 ? (
            <Nobody {...props} />
          ) : (
            <ul class="host-grid">
              {grid.hosts.map((host, index) => (
                <HostCard
                  key={host.slug}
                  request={request}
                  host={host}
                  soonest={soon.get(host.id)}
                  zone={zone.zone}
                  rating={ratings.get(host.id)}
                  first={index < 3}
                />
              ))}
            </ul>
          )}
          <Pagination request={request} page={grid.page} pageCount={grid.pageCount} />
        </>
      )}
    </div>
  );
};

/** Every visible host, narrowed by filters that stand in the address. */
export const hostsPage: Page = {
  path: '/hosts',
  privacy: 'public',
  get: async (request) => {
    const filters = hostFilters.parse(Object.fromEntries(request.query));
    const { app, remember } = request;
    const now = app.clock.now();
    const zone = zoneOfRequest(request);
    const soon = await readSoonHosts(request);
    const programs = await readPrograms(request);
    const wanted = wantedSupport(programs, filters.program);
    const help = helpOf(wanted);
    const key = `grid ${JSON.stringify(filters)}`;
    const [grid, spoken] = await Promise.all([
      filters.free === undefined
        ? remember(key, () => readHostGrid(app, filters, { help }))
        : remember(
            key,
            () => readHostGrid(app, filters, { help, among: freeWithinAWeek(soon, now) }),
            String(minuteOf(now)),
          ),
      remember('spoken languages', () => readSpokenLanguages(app)),
    ]);
    const ratings = await readCardRatings(request, grid.hosts);
    return {
      kind: 'page',
      ...(wanted === 'unknown' ? { status: 404 } : {}),
      title:
        wanted === null || wanted === 'unknown'
          ? request.words.hosts.title(request.settings.hostsLabel)
          : request.words.programs.gridTitle(nameOf(wanted)),
      description: request.words.hosts.description(request.settings.siteName),
      islands: ['filters', 'own-zone'],
      dependsOn: cardsDependOn(request, grid, { soon, zone: zone.zone }),
      body: () => (
        <Hosts
          request={request}
          filters={filters}
          grid={grid}
          spoken={spoken}
          programs={programs}
          wanted={wanted}
          soon={soon}
          zone={zone}
          ratings={ratings}
        />
      ),
    };
  },
};
