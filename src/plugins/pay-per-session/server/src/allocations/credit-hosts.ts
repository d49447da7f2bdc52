import { onlyVisible } from '../catalog';
import { whereCreditsCount } from '../institutions';
import type { Db } from '../platform/database';
import type { HostId, InstitutionId, ProgramId, ServiceId } from '../platform/ids';

/** A service that credits of an institution pay, and the program (its root) by which they do. */
export interface CreditService {
  serviceId: ServiceId;
  hostId: HostId;
  programId: ProgramId;
  name: string;
  slug: string;
  hostName: string;
  hostSlug: string;
}

interface ServiceRow {
  service_id: ServiceId;
  host_id: HostId;
  program_id: ProgramId;
  name: string;
  slug: string;
  host_name: string;
  host_slug: string;
}

/**
 * Services of visible hosts that take credits and help with a program of the institution that takes them, or a part of
 * it; none where the institution is disabled.
 */
export const readCreditServices = async (db: Db, institutionId: InstitutionId): Promise<CreditService[]> => {
  const rows = await db('pps_services as service')
    .join('pps_hosts as host', 'host.id', 'service.host_id')
    .join('pps_service_programs as helps', 'helps.service_id', 'service.id')
    .join('pps_programs as program', 'program.id', 'helps.program_id')
    .join('pps_programs as root', (on) => {
      on.on('root.id', db.raw('coalesce(program.parent_id, program.id)'));
    })
    .where({ 'service.enabled': true, 'service.takes_credits': true })
    .where({ 'root.institution_id': institutionId })
    .whereIn('program.id', whereCreditsCount(db))
    .modify(onlyVisible)
    .orderBy('service.id')
    .distinct<ServiceRow[]>(
      'service.id as service_id',
      'service.host_id',
      'root.id as program_id',
      'service.name',
      'service.slug',
      'host.display_name as host_name',
      'host.slug as host_slug',
    );
  return rows.map(({ service_id, host_id, program_id, name, slug, ...host }) => ({
    serviceId: service_id,
    hostId: host_id,
    programId: program_id,
    name,
    slug,
    hostName: host.host_name,
    hostSlug: host.host_slug,
  }));
};
