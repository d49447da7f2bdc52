import type { MailTemplate, SessionMailFacts } from '../../../shared/contracts/mail';
import { PARTIES, type Party } from '../../../shared/session-status';
import { queueMail } from '../mail';
import type { App } from '../platform/app';
import { readInstant, type Transaction } from '../platform/database';
import { readSettings } from '../platform/settings';
import { readSessionCredit } from '../wallet';
import { readPeople } from './read-people';
import { disputeDeadline } from './rules/guards';
import { transitionFrom, type Transition } from './rules/transition-table';
import { undoDeadline } from './rules/undo-time';
import type { StoredSession } from './session-row';
import { readProposals } from './session-time';
import type { SessionViewer } from './session-viewer';

/** Several hours that were bought at once and stand the same way, in their order. */
type Hours = readonly [StoredSession, ...StoredSession[]];

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

/** Which hour of how many it is; null where it was bought alone. */
const placeOf = ({ block_hour: hour, block_hours: hours }: StoredSession): SessionMailFacts['place'] =>
  hour === null || hours === null ? null : { hour, hours };

const hourOf = async (
  trx: Transaction,
  session: StoredSession,
  now: number,
): Promise<SessionMailFacts['hours'][number]> => ({
  sessionId: session.id,
  place: placeOf(session) ?? { hour: 1, hours: 1 },
  reference: session.reference,
  revision: session.revision,
  startsAt: readInstant(session.starts_at),
  endsAt: readInstant(session.ends_at),
  credit: await readCredit(trx, session, now),
  outdated: false,
});

/**
 * Puts one mail for each of the two people (or the named ones) into the outbox, in the transaction that owes them:
 * about one session, or about several hours of a block at once. The facts are those of this moment; the link is made
 * when the mail is sent and stands in no row.
 */
export const queueSessionMails = async (
  trx: Transaction,
  app: App,
  sessions: Hours,
  mail: OwedMail,
): Promise<void> => {
  const [session] = sessions;
  const several = sessions.length > 1;
  const hours: SessionMailFacts['hours'] = [];
  if (several) for (const hour of sessions) hours.push(await hourOf(trx, hour, app.clock.now()));
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
    place: placeOf(session),
    hours,
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
      blockId: several ? (session.block_id ?? undefined) : undefined,
      party,
      facts,
      ...(mail.dueAt === undefined ? {} : { dueAt: mail.dueAt }),
    });
  }
};

const isTold = ({ tells }: Transition, actor: SessionViewer, party: Party): boolean => {
  if (tells === 'others') return party !== actor.kind;
  return tells === 'both' || party === tells;
};

/** The mail that a step of the transition table owes, where it owes one, about the sessions that have made it. */
export const queueStepMails = async (
  trx: Transaction,
  app: App,
  sessions: Hours,
  {
    step,
    actor,
    dedupe,
    reason,
  }: { step: Transition; actor: SessionViewer; dedupe: string; reason: string | null },
): Promise<void> => {
  if (step.mail === null) return;
  const now = app.clock.now();
  await queueSessionMails(trx, app, sessions, {
    template: step.mail,
    dedupe,
    reason,
    parties: PARTIES.filter((party) => isTold(step, actor, party)),
    dueAt: step.undoable ? undoDeadline(now) : now,
  });
};
