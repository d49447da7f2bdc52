import ICAL from 'ical.js';

/** What a file asks of the calendar that gets it (RFC 5546); null: a plain calendar to subscribe to. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH' | null;

export interface CalendarPerson {
  name: string;
  email: string;
}

/** One session in somebody's calendar; instants in ms, UTC. */
export interface CalendarEntry {
  /** The session's reference: the same entry, whatever happens to it. */
  reference: string;
  /** Only rises: a calendar keeps what has the higher one, in whatever order files arrive. */
  revision: number;
  /** When this was said. */
  stampedAt: number;
  startsAt: number;
  endsAt: number;
  summary: string;
  description: string;
  location: string;
  url: string | null;
  cancelled: boolean;
  /** Without their addresses where the file goes to a third party's calendar. */
  people: { organizer: CalendarPerson; attendee: CalendarPerson | null } | null;
}

// ical.js counts the space before a continued line on top; RFC 5545 allows 75 octets with it.
ICAL.foldLength = 74;

/** Characters no calendar takes; a line's end is escaped by ical.js. */
const UNPRINTABLE = /[^\P{Cc}\n\t]/gu;
const clean = (text: string): string => text.replace(/\r\n?/gu, '\n').replace(UNPRINTABLE, '');

const timeOf = (instant: number): ICAL.Time => ICAL.Time.fromJSDate(new Date(instant), true);

const personProperty = (
  name: 'organizer' | 'attendee',
  person: CalendarPerson,
  parameters: Record<string, string> = {},
): ICAL.Property => {
  const property = new ICAL.Property(name);
  for (const [key, value] of Object.entries(parameters)) property.setParameter(key, value);
  property.setParameter('cn', clean(person.name).replace(/\s+/gu, ' '));
  property.setValue(`mailto:${person.email}`);
  return property;
};

/** They have booked it, or been told: nobody has to answer once more. */
const COMES = { cutype: 'INDIVIDUAL', role: 'REQ-PARTICIPANT', partstat: 'ACCEPTED', rsvp: 'FALSE' };

const eventOf = (entry: CalendarEntry): ICAL.Component => {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `session-${entry.reference}@pay-per-session`);
  event.addPropertyWithValue('sequence', entry.revision);
  event.addPropertyWithValue('dtstamp', timeOf(entry.stampedAt));
  event.addPropertyWithValue('dtstart', timeOf(entry.startsAt));
  event.addPropertyWithValue('dtend', timeOf(entry.endsAt));
  event.addPropertyWithValue('summary', clean(entry.summary));
  event.addPropertyWithValue('description', clean(entry.description));
  event.addPropertyWithValue('location', clean(entry.location));
  if (entry.url !== null) event.addPropertyWithValue('url', entry.url);
  event.addPropertyWithValue('status', entry.cancelled ? 'CANCELLED' : 'CONFIRMED');
  event.addPropertyWithValue('transp', entry.cancelled ? 'TRANSPARENT' : 'OPAQUE');
  event.addPropertyWithValue('class', 'PRIVATE');
  if (entry.people) {
    const { organizer, attendee } = entry.people;
    event.addProperty(personProperty('organizer', organizer));
    if (attendee) event.addProperty(personProperty('attendee', attendee, COMES));
  }
  return event;
};

const textProperty = (name: string, value: string): ICAL.Property => {
  const property = new ICAL.Property(name);
  property.resetType('text');
  property.setValue(clean(value));
  return property;
};

/** An iCalendar file (RFC 5545) of these entries; `name` is what a calendar that subscribes to it is called. */
export const calendarFile = (
  method: CalendarMethod,
  entries: readonly CalendarEntry[],
  name: string | null = null,
): string => {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Pay Per Session//Sessions//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  if (method !== null) calendar.addPropertyWithValue('method', method);
  if (name !== null) {
    calendar.addProperty(textProperty('x-wr-calname', name));
    const refresh = new ICAL.Property('refresh-interval');
    refresh.resetType('duration');
    refresh.setValue(ICAL.Duration.fromString('PT1H'));
    calendar.addProperty(refresh);
  }
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry));
  return `${calendar.toString()}\r\n`;
};
