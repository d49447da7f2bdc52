import { nextFreeStarts } from '../calendar';
import type { App } from '../platform/app';
import { database, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, HostId, InstitutionId, ProgramId, ServiceId } from '../platform/ids';
import { readCreditServices } from './credit-hosts';

/** A free start of a host who takes the client's credits. */
export interface OfferedStart {
  startsAt: number;
  host: string;
  service: string;
  /** Where it is booked, on the site. */
  path: string;
}

interface NamedService {
  id: ServiceId;
  host_id: HostId;
  name: string;
  slug: string;
  agreeing: 'arranged' | 'requested' | 'booked';
  host_name: string;
  host_slug: string;
}

interface ServiceStarts {
  hostId: HostId;
  programId: ProgramId;
  starts: OfferedStart[];
}

const OFFERED = 3;
/** So many calendars are looked at for one institution; more starts than these nobody could choose between. */
const MOST_CALENDARS = 60;

const readNames = async (
  db: Db,
  ids: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, NamedService>> => {
  const rows = await db('pps_services as service')
    .join('pps_hosts as host', 'host.id', 'service.host_id')
    .whereIn('service.id', ids)
    .whereIn('service.agreeing', ['requested', 'booked'])
    .select<NamedService[]>(
      'service.id',
      'service.host_id',
      'service.name',
      'service.slug',
      'host.display_name as host_name',
      'host.slug as host_slug',
    );
  return new Map(rows.map((row) => [row.id, row]));
};

/** A service that was switched off since is simply not offered. */
const startsOf = async (app: App, service: NamedService, until: number): Promise<OfferedStart[]> => {
  try {
    const asked = { serviceId: service.id, from: app.clock.now(), most: OFFERED };
    return (await nextFreeStarts(app, asked))
      .filter((start) => start < until)
      .map((startsAt) => ({
        startsAt,
        host: service.host_name,
        service: service.name,
        path: `/hosts/${service.host_slug}/${service.slug}`,
      }));
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

/** The client's three: soonest first, and of different hosts where there are so many. */
const choose = (services: readonly ServiceStarts[]): OfferedStart[] => {
  const bySoonest = (one: OfferedStart, other: OfferedStart): number => one.startsAt - other.startsAt;
  const firsts = new Map<HostId, OfferedStart>();
  for (const { hostId, starts } of services) {
    const known = firsts.get(hostId);
    for (const start of starts.slice(0, 1))
      if (!known || start.startsAt < known.startsAt) firsts.set(hostId, start);
  }
  const chosen = [...firsts.values()].sort(bySoonest).slice(0, OFFERED);
  const taken = new Set(chosen.map(({ startsAt }) => startsAt));
  const more = services.flatMap(({ starts }) => starts).filter(({ startsAt }) => !taken.has(startsAt));
  return [...chosen, ...more.sort(bySoonest).slice(0, OFFERED - chosen.length)].sort(bySoonest);
};

const readMemberships = async (
  db: Db,
  clientIds: readonly ClientId[],
): Promise<ReadonlyMap<ClientId, Set<ProgramId>>> => {
  const rows = await db('pps_memberships')
    .whereIn('client_id', clientIds)
    .whereNull('left_at')
    .select<{ client_id: ClientId; program_id: ProgramId }[]>('client_id', 'program_id');
  const programs = new Map<ClientId, Set<ProgramId>>();
  for (const { client_id, program_id } of rows)
    programs.set(client_id, (programs.get(client_id) ?? new Set()).add(program_id));
  return programs;
};

/**
 * Up to three free starts before `until` (ms, UTC) for each client, of hosts who take credits of the institution for a
 * program the client is a member of. Each calendar is looked at once, however many clients there are.
 */
export const offerStarts = async (
  app: App,
  institutionId: InstitutionId,
  until: number,
): Promise<(clientIds: readonly ClientId[]) => Promise<ReadonlyMap<ClientId, OfferedStart[]>>> => {
  const db = database(app.strapi);
  const services = await readCreditServices(db, institutionId);
  const names = await readNames(
    db,
    services.map(({ serviceId }) => serviceId),
  );
  const starts = new Map<ServiceId, OfferedStart[]>();
  for (const service of [...names.values()].slice(0, MOST_CALENDARS))
    starts.set(service.id, await startsOf(app, service, until));
  const offered = services.map(({ serviceId, hostId, programId }) => ({
    hostId,
    programId,
    starts: starts.get(serviceId) ?? [],
  }));
  return async (clientIds) => {
    const programsOf = await readMemberships(db, clientIds);
    return new Map(
      clientIds.map((clientId) => {
        const programs = programsOf.get(clientId) ?? new Set<ProgramId>();
        return [clientId, choose(offered.filter(({ programId }) => programs.has(programId)))];
      }),
    );
  };
};
