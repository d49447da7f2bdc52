import type { MailTemplate, SessionMailFacts } from '../../../shared/contracts/mail';
import { PARTIES, type Party } from '../../../shared/session-status';
import { queueMail } from '../mail';
import type { App } from '../platform/app';
import { readInstant, type Transaction } from '../platform/database';
import { readSettings } from '../platform/settings';
import { readPeople } from './read-people';
import type { StoredSession } from './session-row';
import { readProposals } from './session-time';

/**
 * Puts one mail for each of the two people (or the named ones) into the outbox, in the transaction that owes them.
 * The facts are those of this moment; the link is made when the mail is sent and stands in no row.
 */
export const queueSessionMails = async (
  trx: Transaction,
  app: App,
  session: StoredSession,
  mail: { template: MailTemplate; dedupe: string; reason: string | null; parties?: readonly Party[] },
): Promise<void> => {
  const [{ host, client }, settings] = [await readPeople(trx, session), await readSettings(app.strapi)];
  const facts: SessionMailFacts = {
    siteName: settings.siteName,
    reference: session.reference,
    revision: session.revision,
    serviceName: session.service_name,
    priceAmount: session.price_amount,
    currency: session.currency,
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
  };
  for (const party of mail.parties ?? PARTIES) {
    const person = party === 'host' ? host : client;
    // Somebody whose account is gone cannot be written to; the other one still is.
    if (person.email === null) continue;
    await queueMail(trx, app, {
      dedupeKey: `${mail.template}:${mail.dedupe}:${party}`,
      template: mail.template,
      recipient: person.email,
      recipientName: person.displayName,
      locale: person.locale,
      sessionId: session.id,
      party,
      facts,
    });
  }
};
