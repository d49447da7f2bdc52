import { calendarFile, sessionEntry } from '../calendar';
import type { Party, SessionStatus } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { database, readInstant, type StoredInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { SessionId } from '../platform/ids';
import { linkUrl, liveLink } from '../room';
import { readPeople } from './read-people';
import { loadSession, type SessionViewer } from './session-viewer';

/** Sessions that take place, or took it: what stands in a calendar. */
export const IN_CALENDARS: readonly SessionStatus[] = [
  'scheduled',
  'delivered',
  'client_absent',
  'host_absent',
  'disputed',
];

/**
 * The iCalendar file of one session for one of its two people, with their own session link.
 * @throws Refusal NOT_FOUND when there is no such session of theirs, or no date
 */
export const readSessionFile = async (
  app: App,
  viewer: SessionViewer & { kind: Party },
  id: SessionId,
  language: string,
): Promise<{ text: string; reference: string }> => {
  const db = database(app.strapi);
  const session = await loadSession(db, viewer, id);
  const [startsAt, endsAt] = [readInstant(session.starts_at), readInstant(session.ends_at)];
  if (startsAt === null || endsAt === null || !IN_CALENDARS.includes(session.status))
    throw new Refusal('NOT_FOUND');
  const said = await db('pps_sessions').where({ id }).first<{ updated_at: StoredInstant }>('updated_at');
  const { host, client } = await readPeople(db, session);
  const link = await liveLink(db, id, viewer.kind);
  const entry = sessionEntry(
    {
      reference: session.reference,
      revision: session.revision,
      stampedAt: readInstant(said.updated_at),
      startsAt,
      endsAt,
      serviceName: session.service_name,
      location: session.location,
      host: { name: host.displayName, email: host.email ?? '' },
      client: { name: client.displayName, email: client.email ?? '' },
      cancelled: false,
    },
    {
      party: viewer.kind,
      language,
      link: link === null ? null : { url: linkUrl(app, link), secret: true },
      addresses: 'organizer',
    },
  );
  return { text: calendarFile('PUBLISH', [entry]), reference: session.reference };
};
