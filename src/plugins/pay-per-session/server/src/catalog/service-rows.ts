import type { ServiceView } from '../../../shared/contracts/service';
import type { Location, SessionKind, WayOfAgreeing } from '../../../shared/session-status';
import type { Viewer } from '../people';
import { readBoolean, type Db } from '../platform/database';
import { readBookingRules, type StoredBookingRules } from './booking-rules-row';
import type { ServiceId } from '../platform/ids';
import { readProgramIds, readWhereCreditsCount } from './service-programs';

interface ServiceRow extends StoredBookingRules {
  id: ServiceId;
  kind: SessionKind;
  host_id: number;
  name: string;
  slug: string;
  description: string;
  price_amount: number;
  currency: string;
  duration_minutes: number;
  agreeing: WayOfAgreeing;
  location: Location;
  takes_card: boolean | number;
  takes_credits: boolean | number;
  enabled: boolean | number;
  host_name: string | null;
  sold: number | string;
}

const toView = (row: ServiceRow, programIds: number[], counts: boolean): ServiceView => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  slug: row.slug,
  description: row.description,
  priceAmount: row.price_amount,
  currency: row.currency,
  durationMinutes: row.duration_minutes,
  agreeing: row.agreeing,
  location: row.location,
  takesCard: readBoolean(row.takes_card),
  takesCredits: readBoolean(row.takes_credits),
  creditsCount: counts && readBoolean(row.takes_credits),
  programIds,
  ...readBookingRules(row),
  enabled: readBoolean(row.enabled),
  sold: Number(row.sold),
  host: { id: row.host_id, displayName: row.host_name ?? '' },
});

/** What a viewer may reach, as part of a WHERE clause: a host own rows, an operator all. */
export const ownedBy = (viewer: Viewer): Record<string, number> =>
  viewer.kind === 'host' ? { 'pps_services.host_id': viewer.hostId } : {};

/** Services within `where` (and `within`), enabled ones first, newest first. */
export const selectServices = async (db: Db, where: Record<string, number>): Promise<ServiceView[]> => {
  const rows = await db('pps_services')
    .leftJoin('pps_hosts', 'pps_hosts.id', 'pps_services.host_id')
    .where(where)
    .select<ServiceRow[]>(
      'pps_services.*',
      'pps_hosts.display_name as host_name',
      db('pps_sessions')
        .count('*')
        .whereRaw('?? = ??', ['pps_sessions.service_id', 'pps_services.id'])
        .as('sold'),
    )
    .orderBy([
      { column: 'pps_services.enabled', order: 'desc' },
      { column: 'pps_services.id', order: 'desc' },
    ]);
  const ids = rows.map(({ id }) => id);
  const [programs, paid] = [await readProgramIds(db, ids), await readWhereCreditsCount(db, ids)];
  return rows.map((row) => toView(row, programs.get(row.id) ?? [], paid.has(row.id)));
};

export const whereService = (viewer: Viewer, serviceId: ServiceId): Record<string, number> => ({
  ...ownedBy(viewer),
  'pps_services.id': serviceId,
});
