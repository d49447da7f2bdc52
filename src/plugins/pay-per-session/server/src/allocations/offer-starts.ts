import { readClientsTime, readStartsOf } from '../calendar';
import type { App } from '../platform/app';
import { HOUR } from '../platform/clock';
import { database, type Db } from '../platform/database';
import type { ClientId, InstitutionId, ProgramId, ServiceId } from '../platform/ids';
import { readCreditServices, type CreditService } from './credit-hosts';
import { chooseStarts, type PossibleStart } from './rules/choose-starts';

/** A free start of a host who takes the client's credits. */
export interface OfferedStart {
  startsAt: number;
  host: string;
  service: string;
  /** Where it is booked, on the site. */
  path: string;
}

const OFFERED = 3;
/** Of each service: more than are offered, since a client may have other plans at the first ones. */
const LOOKED_AT = 12;

type StartOfService = OfferedStart & PossibleStart;

const startsOf = (service: CreditService, starts: readonly number[]): StartOfService[] =>
  starts.map((startsAt) => ({
    startsAt,
    endsAt: startsAt + HOUR,
    hostId: service.hostId,
    host: service.hostName,
    service: service.name,
    path: `/hosts/${service.hostSlug}/${service.slug}`,
  }));

const readMemberships = async (
  db: Db,
  clientIds: readonly ClientId[],
): Promise<ReadonlyMap<ClientId, ProgramId[]>> => {
  const rows = await db('pps_memberships')
    .whereIn('client_id', clientIds)
    .whereNull('left_at')
    .orderBy('program_id')
    .select<{ client_id: ClientId; program_id: ProgramId }[]>('client_id', 'program_id');
  const programs = new Map<ClientId, ProgramId[]>();
  for (const { client_id, program_id } of rows)
    programs.set(client_id, [...(programs.get(client_id) ?? []), program_id]);
  return programs;
};

/** By programs: what whoever is in them could take, in order of time. Most people are in the same ones. */
const byPrograms = (
  services: readonly CreditService[],
  starts: ReadonlyMap<ServiceId, number[]>,
): ((programs: readonly ProgramId[]) => StartOfService[]) => {
  const known = new Map<string, StartOfService[]>();
  return (programs) => {
    const key = programs.join();
    const found = known.get(key);
    if (found) return found;
    const helping = services.filter(({ programId }) => programs.includes(programId));
    // A service that helps with several programs is one service.
    const once = new Map(helping.map((service) => [service.serviceId, service]));
    const all = [...once.values()]
      .flatMap((service) => startsOf(service, starts.get(service.serviceId) ?? []))
      .sort((one, other) => one.startsAt - other.startsAt);
    known.set(key, all);
    return all;
  };
};

/**
 * Up to three free starts before `until` (ms, UTC) for each client, of hosts who take credits of the institution for a
 * program the client is a member of, and at which the client has nothing else. All calendars are looked at once, and
 * the clients' together, however many there are.
 */
export const offerStarts = async (
  app: App,
  institutionId: InstitutionId,
  until: number,
): Promise<(clientIds: readonly ClientId[]) => Promise<ReadonlyMap<ClientId, OfferedStart[]>>> => {
  const db = database(app.strapi);
  const services = await readCreditServices(db, institutionId);
  const ids = [...new Set(services.map(({ serviceId }) => serviceId))];
  const startsFor = byPrograms(services, await readStartsOf(app, ids, { to: until, most: LOOKED_AT }));
  return async (clientIds) => {
    const programsOf = await readMemberships(db, clientIds);
    const timeOf = await readClientsTime(app, clientIds);
    return new Map(
      clientIds.map((clientId) => {
        const starts = startsFor(programsOf.get(clientId) ?? []);
        const chosen = chooseStarts(starts, timeOf.get(clientId) ?? [], OFFERED);
        return [
          clientId,
          chosen.map(({ startsAt, host, service, path }) => ({ startsAt, host, service, path })),
        ];
      }),
    );
  };
};
