import type { Knex } from 'knex';
import type { Correspondent } from '../../../shared/contracts/message';
import type { Party } from '../../../shared/session-status';
import { joinPicture, pictureOf } from '../catalog';
import { clientPictureUrl } from '../people';
import type { Db } from '../platform/database';
import type { ClientId, HostId } from '../platform/ids';

/** A face in a list is 64 pixels wide, on a sharp screen twice that. */
const FACE_PIXELS = 128;

export type Correspondents = Record<Party, Correspondent>;

/** Columns of `selectPeople`. */
export interface PeopleRow {
  host_name: string | null;
  host_slug: string;
  avatar_url: string | null;
  avatar_formats: unknown;
  client_name: string;
  client_picture: string | null;
}

/** Selects who two people are, who stand in the query as `host` and `client`. */
const selectPeople = (query: Knex.QueryBuilder): void => {
  void query
    .modify(joinPicture('avatar'))
    .select(
      'host.display_name as host_name',
      'host.slug as host_slug',
      'avatar_file.url as avatar_url',
      'avatar_file.formats as avatar_formats',
      'client.display_name as client_name',
      'client.picture_key as client_picture',
    );
};

/** Joins a conversation's two people, and selects who they are. */
export const joinPeople = (query: Knex.QueryBuilder): void => {
  void query
    .join('pps_hosts as host', 'host.id', 'conversation.host_id')
    .join('pps_clients as client', 'client.id', 'conversation.client_id')
    .modify(selectPeople);
};

/** The two people of a row. */
export const peopleOf = (row: PeopleRow): Correspondents => {
  const stored = { url: row.avatar_url, width: null, height: null, formats: row.avatar_formats, alt: null };
  return {
    host: {
      name: row.host_name ?? '',
      slug: row.host_slug,
      avatarUrl: pictureOf(stored, FACE_PIXELS)?.url ?? null,
    },
    client: { name: row.client_name, slug: null, avatarUrl: clientPictureUrl(row.client_picture) },
  };
};

/** Two people who need not have a conversation. */
export const readPair = async (
  db: Db,
  { hostId, clientId }: { hostId: HostId; clientId: ClientId },
): Promise<Correspondents> => {
  const row = await db('pps_hosts as host')
    .joinRaw('cross join pps_clients as client')
    .where({ 'host.id': hostId, 'client.id': clientId })
    .modify(selectPeople)
    .first<PeopleRow | undefined>();
  if (!row) throw new Error('A pair without its two people.');
  return peopleOf(row);
};
