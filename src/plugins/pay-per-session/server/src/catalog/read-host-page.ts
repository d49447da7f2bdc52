import type { App } from '../platform/app';
import { database, readBoolean, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId, ServiceId } from '../platform/ids';
import type { BookingRulesInput } from '../../../shared/contracts/booking-rules';
import type { Location, SessionKind, WayOfAgreeing } from '../../../shared/session-status';
import { BOOKING_RULES_COLUMNS, readBookingRules, type StoredBookingRules } from './booking-rules-row';
import { pictureOf, type HostPicture } from './host-picture';
import { joinPicture, pictureColumns } from './picture-columns';
import { readLanguages } from './read-host-grid';
import { readProgramIds, readWhereCreditsCount } from './service-programs';
import { onlyVisible } from './visible-hosts';

export interface OfferedService extends BookingRulesInput {
  id: ServiceId;
  kind: SessionKind;
  slug: string;
  name: string;
  description: string;
  priceAmount: number;
  currency: string;
  durationMinutes: number;
  agreeing: WayOfAgreeing;
  location: Location;
  takesCard: boolean;
  takesCredits: boolean;
  /** A credit pays for it in one of its programs now; where none does, it is as if it took none. */
  creditsCount: boolean;
  /** The programs and subprograms it helps with. */
  programIds: number[];
}

/** A host's public profile. Of a paused host only who it is: nothing of theirs is offered. */
export interface HostPageView {
  id: HostId;
  slug: string;
  displayName: string;
  headline: string;
  description: string;
  avatar: HostPicture | null;
  cover: HostPicture | null;
  timeZone: string;
  languages: string[];
  paused: boolean;
  services: OfferedService[];
}

interface HostRow {
  id: HostId;
  slug: string;
  display_name: string;
  headline: string;
  description: string;
  time_zone: string;
  languages: unknown;
  paused: boolean | number;
  avatar_url: string | null;
  avatar_width: number | null;
  avatar_height: number | null;
  avatar_formats: unknown;
  avatar_alternative_text: string | null;
  cover_url: string | null;
  cover_width: number | null;
  cover_height: number | null;
  cover_formats: unknown;
  cover_alternative_text: string | null;
}
interface ServiceRow extends StoredBookingRules {
  id: ServiceId;
  kind: SessionKind;
  slug: string;
  name: string;
  description: string;
  price_amount: number;
  currency: string;
  duration_minutes: number;
  agreeing: WayOfAgreeing;
  location: Location;
  takes_card: boolean | number;
  takes_credits: boolean | number;
}

const serviceOf = (row: ServiceRow, programIds: number[], counts: boolean): OfferedService => ({
  id: row.id,
  kind: row.kind,
  slug: row.slug,
  name: row.name,
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
});

const hostOf = (row: HostRow, services: OfferedService[]): HostPageView => ({
  id: row.id,
  slug: row.slug,
  displayName: row.display_name,
  headline: row.headline,
  description: row.description,
  avatar: pictureOf(
    {
      url: row.avatar_url,
      width: row.avatar_width,
      height: row.avatar_height,
      formats: row.avatar_formats,
      alt: row.avatar_alternative_text,
    },
    320,
  ),
  cover: pictureOf(
    {
      url: row.cover_url,
      width: row.cover_width,
      height: row.cover_height,
      formats: row.cover_formats,
      alt: row.cover_alternative_text,
    },
    1200,
  ),
  timeZone: row.time_zone,
  languages: readLanguages(row.languages),
  paused: readBoolean(row.paused),
  services,
});

const readServices = async (db: Db, slug: string): Promise<OfferedService[]> => {
  const rows = await db('pps_services as service')
    .join('pps_hosts as host', 'host.id', 'service.host_id')
    .where({ 'host.slug': slug, 'service.enabled': true })
    .orderBy([{ column: 'service.price_amount' }, { column: 'service.id' }])
    .select<ServiceRow[]>(
      'service.id',
      'service.kind',
      'service.slug',
      'service.name',
      'service.description',
      'service.price_amount',
      'service.currency',
      'service.duration_minutes',
      'service.agreeing',
      'service.location',
      'service.takes_card',
      'service.takes_credits',
      ...BOOKING_RULES_COLUMNS.map((column) => `service.${column}`),
    );
  const ids = rows.map(({ id }) => id);
  const [programs, paid] = [await readProgramIds(db, ids), await readWhereCreditsCount(db, ids)];
  return rows.map((row) => serviceOf(row, programs.get(row.id) ?? [], paid.has(row.id)));
};

const readHost = async (db: Db, slug: string): Promise<HostRow | undefined> =>
  db('pps_hosts as host')
    .modify(joinPicture('avatar'))
    .modify(joinPicture('cover'))
    .where('host.slug', slug)
    .modify((query) => onlyVisible(query, { evenPaused: true }))
    .first<HostRow | undefined>(
      'host.id',
      'host.slug',
      'host.display_name',
      'host.headline',
      'host.description',
      'host.time_zone',
      'host.languages',
      'host.paused',
      ...pictureColumns('avatar'),
      ...pictureColumns('cover'),
    );

/**
 * The profile of a visible host with the services that can be bought; a paused host is named, with nothing to buy.
 * Four queries.
 * @throws Refusal NOT_FOUND when there is none, or it is not visible
 */
export const readHostPage = async (app: App, slug: string): Promise<HostPageView> => {
  const db = database(app.strapi);
  const [row, services] = await Promise.all([readHost(db, slug), readServices(db, slug)]);
  if (!row) throw new Refusal('NOT_FOUND');
  return hostOf(row, readBoolean(row.paused) ? [] : services);
};
