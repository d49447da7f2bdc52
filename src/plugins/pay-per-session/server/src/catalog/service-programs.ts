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

/**
 * Makes these the programs that a service helps with; again: no change. A program that was disabled since stays
 * chosen, and can be chosen no more.
 * @throws Refusal INVALID_INPUT where one of them does not exist
 */
export const saveServicePrograms = async (
  trx: Transaction,
  now: number,
  serviceId: ServiceId,
  programIds: readonly number[],
): Promise<void> => {
  const before = (await readProgramIds(trx, [serviceId])).get(serviceId) ?? [];
  const gone = before.filter((id) => !programIds.includes(id));
  const added = programIds.filter((id) => !before.includes(id));
  if (added.length > 0) {
    const known = await trx('pps_programs')
      .whereIn('id', added)
      .where('enabled', true)
      .select<{ id: number }[]>('id');
    if (known.length < added.length) throw invalid({ programIds: { key: 'unknownProgram' } });
  }
  if (gone.length > 0)
    await trx(PROGRAMS).where('service_id', serviceId).whereIn('program_id', gone).delete();
  await insertRows(
    trx,
    PROGRAMS,
    now,
    added.map((programId) => ({ service_id: serviceId, program_id: programId })),
  );
};
