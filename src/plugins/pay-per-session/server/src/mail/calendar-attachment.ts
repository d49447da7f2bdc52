import type { MailTemplate, SessionMailFacts } from '../../../shared/contracts/mail';
import type { Party } from '../../../shared/session-status';
import { calendarFile, sessionEntry } from '../calendar';

/** What nodemailer turns into an invitation a mail program offers to enter, and a file beside it. */
export interface CalendarAttachment {
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  filename: string;
  content: string;
}

/** The mails that say how the date of a session stands, and what that means for the reader's calendar. */
const METHODS: Partial<Record<MailTemplate, CalendarAttachment['method']>> = {
  'sale-confirmation': 'REQUEST',
  'date-set': 'REQUEST',
  'date-moved': 'REQUEST',
  'session-cancelled': 'CANCEL',
};

export interface DatedMail {
  template: MailTemplate;
  language: string;
  party: Party;
  facts: SessionMailFacts;
  /** The reader's own session link; null after it was revoked. */
  link: string | null;
  /** The same of each hour, where the mail is about several. */
  hourLinks: ReadonlyMap<number, string>;
  queuedAt: number;
}

/**
 * The calendar file of a mail about several hours: an entry for each, as each can be moved and cancelled by itself
 * later. An invitation (REQUEST, CANCEL) may name one entry only (RFC 5546, 3.2), so they are published together; the
 * entries have the names and numbers that later invitations go by.
 */
const filesOfHours = (mail: DatedMail, cancelled: boolean): CalendarAttachment => {
  const { facts, language, party, hourLinks, queuedAt } = mail;
  const entries = facts.hours.flatMap(({ sessionId, reference, revision, startsAt, endsAt }) => {
    if (startsAt === null || endsAt === null) return [];
    const { serviceName, location, host, client } = facts;
    const dated = { reference, revision, startsAt, endsAt, serviceName, location, host, client, cancelled };
    const url = cancelled ? undefined : hourLinks.get(sessionId);
    const link = url === undefined ? null : { url, secret: true };
    return [
      sessionEntry({ ...dated, stampedAt: queuedAt }, { party, language, link, addresses: 'organizer' }),
    ];
  });
  const filename = `sessions-${facts.reference}.ics`;
  return { method: 'PUBLISH', filename, content: calendarFile('PUBLISH', entries) };
};

/** The calendar file of a mail that sets, moves or cancels a date; undefined for every other. */
export const calendarAttachment = (mail: DatedMail): CalendarAttachment | undefined => {
  const { facts, language, party, link } = mail;
  const method = METHODS[mail.template];
  if (method === undefined || facts.startsAt === null || facts.endsAt === null) return undefined;
  const cancelled = method === 'CANCEL';
  if (facts.hours.length > 0) return filesOfHours(mail, cancelled);
  const { reference, revision, startsAt, endsAt, serviceName, location, host, client } = facts;
  const entry = sessionEntry(
    {
      reference,
      revision,
      stampedAt: mail.queuedAt,
      startsAt,
      endsAt,
      serviceName,
      location,
      host,
      client,
      cancelled,
    },
    {
      party,
      language,
      link: link === null || cancelled ? null : { url: link, secret: true },
      addresses: 'both',
    },
  );
  return { method, filename: `session-${reference}.ics`, content: calendarFile(method, [entry]) };
};
