import type { Location, Party } from '../../../../shared/session-status';
import { sayCalendarEntry } from '../../../../shared/words/calendar-entry';
import type { CalendarEntry, CalendarPerson } from './calendar-file';

/** A session with a date, as one of its two people puts it into their calendar; instants in ms, UTC. */
export interface DatedSession {
  reference: string;
  revision: number;
  stampedAt: number;
  startsAt: number;
  endsAt: number;
  serviceName: string;
  location: Location;
  host: CalendarPerson;
  client: CalendarPerson;
  cancelled: boolean;
}

export interface EntryReader {
  party: Party;
  language: string;
  /** Where the entry leads; `secret` for their own session link, which nobody else may have. */
  link: { url: string; secret: boolean } | null;
  /** Whose e-mail addresses stand in it: an invitation names both, a published entry who publishes it. */
  addresses: 'both' | 'organizer' | 'none';
}

/** Somebody whose account is gone has no address any more. */
const attendeeOf = ({ client }: DatedSession): CalendarPerson | null => (client.email === '' ? null : client);

/** The calendar entry of a session for one of its two people, in their language. */
export const sessionEntry = (session: DatedSession, reader: EntryReader): CalendarEntry => {
  const { party, language, link } = reader;
  const other = party === 'host' ? session.client : session.host;
  const summary = sayCalendarEntry(language, 'summary', { service: session.serviceName, other: other.name });
  const { reference, revision, stampedAt, startsAt, endsAt, cancelled } = session;
  return {
    reference,
    revision,
    stampedAt,
    startsAt,
    endsAt,
    cancelled,
    summary,
    description: [
      ...(link ? [sayCalendarEntry(language, 'openSession', { link: link.url })] : []),
      ...(link?.secret ? [sayCalendarEntry(language, 'doNotShare')] : []),
      sayCalendarEntry(language, 'reference', { reference }),
    ].join('\n\n'),
    location: sayCalendarEntry(language, session.location),
    url: link?.url ?? null,
    people:
      reader.addresses !== 'none' && session.host.email !== ''
        ? { organizer: session.host, attendee: reader.addresses === 'both' ? attendeeOf(session) : null }
        : null,
  };
};
