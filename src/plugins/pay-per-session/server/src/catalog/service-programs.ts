import { keepTree, whereCreditsCount } from '../institutions';
import type { App } from '../platform/app';
import { insertRows, type Db, type Transaction } from '../platform/database';
import { invalid } from '../platform/errors';
import type { ServiceId } from '../platform/ids';

interface ServiceProgramRow {
  service_id: ServiceId;
  program_id: number;
}

const PROGRAMS = 'pps_service_programs';

/** The programs and subprograms that each of these services helps with, by the service's id. */
export const readProgramIds = async (
  db: Db,
  serviceIds: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, number[]>> => {
  const rows = await db(PROGRAMS)
    .whereIn('service_id', serviceIds)
    .orderBy('program_id')
    .select<ServiceProgramRow[]>('service_id', 'program_id');
  const found = new Map<ServiceId, number[]>();
  for (const { service_id, program_id } of rows)
    found.set(service_id, [...(found.get(service_id) ?? []), program_id]);
  return found;
};

/** Those of these services that a session credit pays for in one of their programs now, if they take any at all. */
export const readWhereCreditsCount = async (
  db: Db,
  serviceIds: readonly ServiceId[],
): Promise<ReadonlySet<ServiceId>> =>
  new Set(
    await db(PROGRAMS)
      .whereIn('service_id', serviceIds)
      .whereIn('program_id', whereCreditsCount(db))
      .distinct()
      .pluck<ServiceId[]>('service_id'),
  );

/** Whether all of these can be chosen: they are on offer, as are their programs and institutions. */
const areOffered = async (trx: Transaction, programIds: readonly number[]): Promise<boolean> => {
  const offered = await trx('pps_programs as named')
    .join('pps_programs as root', 'root.id', trx.raw('coalesce(named.parent_id, named.id)'))
    .leftJoin('pps_institutions as institution', 'institution.id', 'root.institution_id')
    .whereIn('named.id', [...programIds])
    .where({ 'named.enabled': true, 'root.enabled': true })
    .where((theirs) => {
      void theirs.whereNull('root.institution_id').orWhere('institution.enabled', true);
    })
    .select<object[]>('named.id');
  return offered.length === programIds.length;
};

/** What a service is to help with. */
export interface ProgramsOfService {
  serviceId: ServiceId;
  programIds: readonly number[];
  /** The service it is a copy of, whose programs it keeps as well. */
  copyOf?: ServiceId | undefined;
}

/**
 * Makes these the programs that a service helps with; again: no change. One that was disabled since, or belongs to an
 * institution that was, stays chosen, and can be chosen no more.
 * @throws Refusal INVALID_INPUT where one of them does not exist, or is not on offer
 */
export const saveServicePrograms = async (
  app: App,
  trx: Transaction,
  { serviceId, programIds, copyOf }: ProgramsOfService,
): Promise<void> => {
  const own = await readProgramIds(trx, copyOf === undefined ? [serviceId] : [serviceId, copyOf]);
  const before = own.get(serviceId) ?? [];
  const known = [...own.values()].flat();
  const gone = before.filter((id) => !programIds.includes(id));
  const added = programIds.filter((id) => !before.includes(id));
  const chosen = added.filter((id) => !known.includes(id));
  if (chosen.length > 0) {
    // None of them is moved or removed before this is saved. One that is switched off meanwhile pays nothing, as later.
    await keepTree(app, trx);
    if (!(await areOffered(trx, chosen))) throw invalid({ programIds: { key: 'unknownProgram' } });
  }
  if (gone.length > 0)
    await trx(PROGRAMS).where('service_id', serviceId).whereIn('program_id', gone).delete();
  await insertRows(
    trx,
    PROGRAMS,
    app.clock.now(),
    added.map((programId) => ({ service_id: serviceId, program_id: programId })),
  );
};
