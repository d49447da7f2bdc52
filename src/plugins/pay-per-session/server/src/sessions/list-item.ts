import type { Knex } from 'knex';
import type { SessionListItem } from '../../../shared/contracts/session';
import type { Party, SessionStatus } from '../../../shared/session-status';
import { pictureOf } from '../catalog';
import { NOT_DECIDED_SINCE } from '../introductions';
import { clientPictureUrl } from '../people';
import { readInstant, type Db } from '../platform/database';
import { isoInstant } from '../platform/iso-instant';
import { settledIntroductionOf } from './live-sessions';
import { effectiveStatus, type StoredSession } from './session-row';

/** A session with the names of its two people, as one query brings it. */
export interface ListedSession extends StoredSession {
  host_name: string;
  host_slug: string;
  host_zone: string | null;
  client_name: string;
  client_zone: string;
  client_picture: string | null;
  avatar_url: string | null;
  avatar_formats: unknown;
  /** 1 where it waits for the host to decide about going on. */
  undecided: number;
}

/** A face in a list is 64 pixels wide, on a sharp screen twice that. */
const FACE_PIXELS = 128;

/** Sessions with their people and the host's picture; the caller narrows and orders. */
export const listedSessions = (db: Db): Knex.QueryBuilder =>
  db('pps_sessions as session')
    .join('pps_hosts as host', 'host.id', 'session.host_id')
    .join('pps_clients as client', 'client.id', 'session.client_id');

const avatarColumn = (db: Db, column: 'url' | 'formats'): Knex.Raw =>
  db.raw(
    `(select file.?? from files file join files_related_mph media on media.file_id = file.id
    where media.related_id = host.id and media.related_type = 'plugin::pay-per-session.host'
      and media.field = 'avatar' limit 1) as ??`,
    [column, `avatar_${column}`],
  );

/** The columns of `ListedSession`, but for the picture. */
export const plainColumns = (db: Db): (string | Knex.Raw)[] => [
  'session.*',
  'host.display_name as host_name',
  'host.slug as host_slug',
  'host.time_zone as host_zone',
  'client.display_name as client_name',
  'client.time_zone as client_zone',
  'client.picture_key as client_picture',
  db.raw(
    `case when ${settledIntroductionOf('session.')} and ${NOT_DECIDED_SINCE} then 1 else 0 end as undecided`,
  ),
];

/** The columns of `ListedSession`. */
export const listedColumns = (db: Db): (string | Knex.Raw)[] => [
  ...plainColumns(db),
  avatarColumn(db, 'url'),
  avatarColumn(db, 'formats'),
];

/** Whose answer a request waits for. */
const awaitedOf = (row: ListedSession, status: SessionStatus): Party | null => {
  if (status !== 'requested') return null;
  return row.proposed_at === null ? 'host' : 'client';
};

/** What has to be done: answer a request, agree a date, say how it ended, decide about going on, or settle a dispute. */
const needOf = (
  row: ListedSession,
  { status, endsAt, now }: { status: SessionStatus; endsAt: number | null; now: number },
): SessionListItem['needs'] => {
  if (awaitedOf(row, status) === 'host') return 'answer';
  if (row.undecided === 1) return 'decision';
  if (status === 'unscheduled') return 'date';
  if (status === 'disputed') return 'dispute';
  if (status === 'scheduled' && endsAt !== null && endsAt <= now) return 'outcome';
  return null;
};

const faceOf = ({ avatar_url: url, avatar_formats: formats }: ListedSession): string | null =>
  pictureOf({ url, formats, width: null, height: null, alt: null }, FACE_PIXELS)?.url ?? null;

/** A row as the contracts show it. */
export const listItemOf = (row: ListedSession, now: number): SessionListItem => {
  const status = effectiveStatus(row, now);
  const endsAt = readInstant(row.ends_at);
  return {
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    status,
    serviceName: row.service_name,
    durationMinutes: row.duration_minutes,
    priceAmount: row.price_amount,
    currency: row.currency,
    fundingKind: row.funding_kind,
    soldAt: isoInstant(readInstant(row.sold_at)),
    startsAt: isoInstant(readInstant(row.starts_at)),
    endsAt: isoInstant(endsAt),
    host: {
      id: row.host_id,
      displayName: row.host_name,
      slug: row.host_slug,
      timeZone: row.host_zone ?? 'UTC',
      avatarUrl: faceOf(row),
    },
    client: {
      id: row.client_id,
      displayName: row.client_name,
      timeZone: row.client_zone,
      pictureUrl: clientPictureUrl(row.client_picture),
    },
    needs: needOf(row, { status, endsAt, now }),
    awaits: awaitedOf(row, status),
    respondBy: status === 'requested' ? isoInstant(readInstant(row.respond_by)) : null,
    place:
      row.block_hour === null || row.block_hours === null
        ? null
        : { hour: row.block_hour, hours: row.block_hours },
    revision: row.revision,
  };
};
