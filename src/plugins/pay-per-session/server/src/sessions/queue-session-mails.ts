import type { MailTemplate, SessionMailFacts } from '../../../shared/contracts/mail';
import { PARTIES, type Party } from '../../../shared/session-status';
import { queueMail } from '../mail';
import type { App } from '../platform/app';
import { readInstant, type Transaction } from '../platform/database';
import { readSettings } from '../platform/settings';
import { readSessionCredit } from '../wallet';
import { readPeople } from './read-people';
import { disputeDeadline } from './rules/guards';
import { transitionFrom } from './rules/transition-table';
import type { StoredSession } from './session-row';
import { readProposals } from './session-time';

interface OwedMail {
  template: MailTemplate;
  /** What the mail's key is made of, beside its template and party. */
  dedupe: string;
  reason: string | null;
  /** Both, where it is left out. */
  parties?: readonly Party[];
  /** Not before (ms, UTC); now, where it is left out. */
  dueAt?: number;
}

/** The key of a mail that a session owes one of its people. */
export const mailKey = (template: MailTemplate, dedupe: string, party: Party): string =>
  `${template}:${dedupe}:${party}`;

/** Until when the client may contest how the session ended; null where nobody may. */
const disputeUntilOf = (session: StoredSession, disputeHours: number): number | null => {
  const closedAt = readInstant(session.closed_at);
  const contestable = transitionFrom(session.status, 'dispute') !== undefined && session.settled_at === null;
  return contestable && closedAt !== null ? disputeDeadline(closedAt, disputeHours) : null;
};

/** The credit that pays, as it stands after the step that owes the mail. */
const readCredit = async (
  trx: Transaction,
  session: StoredSession,
  now: number,
): Promise<SessionMailFacts['credit']> => {
  if (session.funding_kind !== 'credits') return null;
  const credit = await readSessionCredit(trx, session.id, now);
  if (credit === null) return null;
  const { allocation, position, ended } = credit;
  return { position, termEndsOn: allocation.termEndsOn, termEnded: ended };
};

/**
 * Puts one mail for each of the two people (or the named ones) into the outbox, in the transaction that owes them.
 * The facts are those of this moment; the link is made when the mail is sent and stands in no row.
 */
export const queueSessionMails = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  mail: OwedMail,
): Promise<void> => {
  const [{ host, client }, settings] = [await readPeople(trx, session), await readSettings(app.strapi)];
  const credit = await readCredit(trx, session, app.clock.now());
  const facts: SessionMailFacts = {
    siteName: settings.siteName,
    reference: session.reference,
    revision: session.revision,
    serviceName: session.service_name,
    priceAmount: session.price_amount,
    currency: session.currency,
    credit,
    durationMinutes: session.duration_minutes,
    agreeing: session.agreeing,
    location: session.location,
    startsAt: readInstant(session.starts_at),
    endsAt: readInstant(session.ends_at),
    host: { name: host.displayName, email: host.email ?? '', timeZone: host.timeZone },
    client: { name: client.displayName, email: client.email ?? '', timeZone: client.timeZone },
    reason: mail.reason,
    proposals: await readProposals(trx, session.id, app.clock.now()),
    respondBy: session.status === 'requested' ? readInstant(session.respond_by) : null,
    status: session.status,
    disputeUntil: disputeUntilOf(session, settings.disputeHours),
  };
  for (const party of mail.parties ?? PARTIES) {
    const person = party === 'host' ? host : client;
    // Somebody whose account is gone cannot be written to; the other one still is.
    if (person.email === null) continue;
    await queueMail(trx, app, {
      dedupeKey: mailKey(mail.template, mail.dedupe, party),
      template: mail.template,
      recipient: person.email,
      recipientName: person.displayName,
      locale: person.locale,
      sessionId: session.id,
      party,
      facts,
      ...(mail.dueAt === undefined ? {} : { dueAt: mail.dueAt }),
    });
  }
};
