import { createHash } from 'node:crypto';
import type { Location } from '../../../shared/session-status';
import { calendarFile, findFeedOwner, sessionEntry, type FeedOwner } from '../calendar';
import { readSignIn } from '../people';
import type { App } from '../platform/app';
import { DAY } from '../platform/clock';
import { database, readInstant, writeInstant, type Db, type StoredInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { SessionId } from '../platform/ids';
import { panelPage } from '../platform/panel-url';
import { readSettings } from '../platform/settings';
import { IN_CALENDARS } from './read-session-file';

/** A feed goes back so far, and holds no more than so many; those to come are the first to find room. */
const BEFORE = 60 * DAY;
const MOST = 1000;

interface DatedRow {
  id: SessionId;
  reference: string;
  revision: number;
  updated_at: StoredInstant;
  starts_at: StoredInstant;
  ends_at: StoredInstant;
  service_name: string;
  location: Location;
  host_name: string;
  client_name: string;
}

const datedSessions = (db: Db, owner: FeedOwner) =>
  db('pps_sessions as session')
    .join('pps_hosts as host', 'host.id', 'session.host_id')
    .join('pps_clients as client', 'client.id', 'session.client_id')
    .where(owner.party === 'host' ? 'session.host_id' : 'session.client_id', owner.id)
    .whereIn('session.status', IN_CALENDARS)
    .select<DatedRow[]>(
      'session.id as id',
      'session.reference as reference',
      'session.revision as revision',
      'session.updated_at as updated_at',
      'session.starts_at as starts_at',
      'session.ends_at as ends_at',
      'session.service_name as service_name',
      'session.location as location',
      'host.display_name as host_name',
      'client.display_name as client_name',
    );

/** In order of time: the next to come, and of the past, the latest there is room for. */
const readSessions = async (db: Db, owner: FeedOwner, now: number): Promise<DatedRow[]> => {
  const coming = await datedSessions(db, owner)
    .where('session.starts_at', '>=', writeInstant(now))
    .orderBy('session.starts_at')
    .orderBy('session.id')
    .limit(MOST);
  const past = await datedSessions(db, owner)
    .where('session.starts_at', '<', writeInstant(now))
    .where('session.starts_at', '>=', writeInstant(now - BEFORE))
    .orderBy('session.starts_at', 'desc')
    .orderBy('session.id', 'desc')
    .limit(MOST - coming.length);
  return [...past.reverse(), ...coming];
};

/** Where an entry leads: behind the sign-in. Feeds are handed to other companies, and a session link opens a room. */
const pageOf = (app: App, owner: FeedOwner, id: SessionId): string =>
  owner.party === 'host'
    ? panelPage(app, `sessions/${id}`)
    : `${app.config.publicUrl}/account/sessions/${id}`;

/**
 * The iCalendar file behind a feed's address: the owner's sessions of the last 60 days and to come, and a tag that is
 * another whenever the file is.
 * @throws Refusal FEED_NOT_VALID
 */
export const readCalendarFeed = async (app: App, token: string): Promise<{ text: string; etag: string }> => {
  const owner = await findFeedOwner(app, token);
  const db = database(app.strapi);
  const reader = await readSignIn(db, owner);
  if (!reader.allowed) throw new Refusal('FEED_NOT_VALID');
  const [rows, { siteName }] = [
    await readSessions(db, owner, app.clock.now()),
    await readSettings(app.strapi),
  ];
  const entries = rows.map((row) =>
    sessionEntry(
      {
        reference: row.reference,
        revision: row.revision,
        stampedAt: readInstant(row.updated_at),
        startsAt: readInstant(row.starts_at),
        endsAt: readInstant(row.ends_at),
        serviceName: row.service_name,
        location: row.location,
        host: { name: row.host_name, email: '' },
        client: { name: row.client_name, email: '' },
        cancelled: false,
      },
      {
        party: owner.party,
        language: reader.language,
        link: { url: pageOf(app, owner, row.id), secret: false },
        addresses: 'none',
      },
    ),
  );
  const text = calendarFile(null, entries, siteName);
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
};
