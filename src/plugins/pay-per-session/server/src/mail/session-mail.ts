import type { SessionMailFacts, SessionMailTemplate } from '../../../shared/contracts/mail';
import { formatMoney } from '../../../shared/format/money';
import { formatDay, formatPlainDate, formatSpan, formatTime } from '../../../shared/format/when';
import { knowEachOther, type Party, type SessionStatus } from '../../../shared/session-status';
import { sayMail, type MailWords } from '../../../shared/words';
import type { MailContent } from './mail-content';
import { OUTCOME_WORDS } from './outcome-words';

const WORDS: Record<
  SessionMailTemplate,
  { subject: Record<Party, keyof MailWords>; intro: Record<Party, keyof MailWords> }
> = {
  'sale-confirmation': {
    subject: { host: 'saleSubjectHost', client: 'saleSubjectClient' },
    intro: { host: 'saleIntroHost', client: 'saleIntroClient' },
  },
  'date-set': {
    subject: { host: 'dateSetSubject', client: 'dateSetSubject' },
    intro: { host: 'dateSetIntroHost', client: 'dateSetIntroClient' },
  },
  'date-moved': {
    subject: { host: 'dateMovedSubject', client: 'dateMovedSubject' },
    intro: { host: 'dateMovedIntroHost', client: 'dateMovedIntroClient' },
  },
  'link-replaced': {
    subject: { host: 'linkReplacedSubject', client: 'linkReplacedSubject' },
    intro: { host: 'linkReplacedIntro', client: 'linkReplacedIntro' },
  },
  'session-cancelled': {
    subject: { host: 'cancelledSubject', client: 'cancelledSubject' },
    intro: { host: 'cancelledIntroHost', client: 'cancelledIntroClient' },
  },
  'request-sent': {
    subject: { host: 'requestSubjectHost', client: 'requestSubjectClient' },
    intro: { host: 'requestIntroHost', client: 'requestIntroClient' },
  },
  'request-declined': {
    subject: { host: 'declinedSubject', client: 'declinedSubject' },
    intro: { host: 'declinedIntroHost', client: 'declinedIntroClient' },
  },
  'request-withdrawn': {
    subject: { host: 'withdrawnSubject', client: 'withdrawnSubject' },
    intro: { host: 'withdrawnIntroHost', client: 'withdrawnIntroClient' },
  },
  'request-lapsed': {
    subject: { host: 'lapsedSubject', client: 'lapsedSubject' },
    intro: { host: 'lapsedIntroHost', client: 'lapsedIntroClient' },
  },
  'times-proposed': {
    subject: { host: 'proposedSubject', client: 'proposedSubject' },
    intro: { host: 'proposedIntroHost', client: 'proposedIntroClient' },
  },
  // The client alone is written to.
  'introduction-approved': {
    subject: { host: 'approvedSubject', client: 'approvedSubject' },
    intro: { host: 'approvedIntro', client: 'approvedIntro' },
  },
  'introduction-rejected': {
    subject: { host: 'rejectedSubject', client: 'rejectedSubject' },
    intro: { host: 'rejectedIntro', client: 'rejectedIntro' },
  },
  'outcome-marked': {
    subject: { host: 'markedSubject', client: 'markedSubject' },
    intro: { host: 'markedIntro', client: 'markedIntro' },
  },
  'outcome-reminder': {
    subject: { host: 'reminderSubject', client: 'reminderSubject' },
    intro: { host: 'reminderIntro', client: 'reminderIntro' },
  },
  'session-disputed': {
    subject: { host: 'disputedSubject', client: 'disputedSubject' },
    intro: { host: 'disputedIntroHost', client: 'disputedIntroClient' },
  },
  'dispute-settled': {
    subject: { host: 'settledSubject', client: 'settledSubject' },
    intro: { host: 'settledIntro', client: 'settledIntro' },
  },
  // The client alone is written to: the host never heard of it.
  'payment-too-late': {
    subject: { host: 'tooLateSubject', client: 'tooLateSubject' },
    intro: { host: 'tooLateIntro', client: 'tooLateIntro' },
  },
};

const GIVES_BACK: readonly (SessionStatus | null)[] = ['host_absent', 'cancelled'];

const outcomeOf = ({ language, facts }: SessionMail, people: Record<string, string>): string => {
  const word = facts.status === null ? undefined : OUTCOME_WORDS[facts.status];
  return word === undefined ? '' : sayMail(language, word, people);
};

/** What a mail adds to its intro: what comes back of the price, and until when the outcome may be contested. */
const afterIntro = (mail: SessionMail, named: Record<string, string>): string => {
  const { language, party, facts, template } = mail;
  const told = template === 'outcome-marked' || template === 'dispute-settled';
  const back = ENDED.has(template) || (told && GIVES_BACK.includes(facts.status));
  const sentences: string[] = [];
  if (back && party === 'client' && facts.priceAmount > 0)
    sentences.push(sayMail(language, 'moneyBack', named));
  if (back && party === 'client' && facts.credit?.position === 'released')
    sentences.push(sayMail(language, facts.credit.termEnded ? 'creditExpired' : 'creditBack', named));
  if (template === 'session-disputed' && facts.priceAmount > 0)
    sentences.push(sayMail(language, 'priceWaits', named));
  if (template === 'session-disputed' && facts.credit !== null)
    sentences.push(sayMail(language, 'creditWaits', named));
  if (template === 'outcome-marked' && party === 'client' && facts.disputeUntil !== null)
    sentences.push(sayMail(language, 'mayContest', named));
  return sentences.map((sentence) => ` ${sentence}`).join('');
};

/** After these nothing takes place: there is no session to open, and the price goes back. */
const ENDED: ReadonlySet<SessionMailTemplate> = new Set([
  'session-cancelled',
  'request-declined',
  'request-withdrawn',
  'request-lapsed',
  'payment-too-late',
]);

/** A confirmation says when, where the date was chosen with the purchase. */
const introOf = ({ template, party, facts }: SessionMail): keyof MailWords => {
  if (template === 'sale-confirmation' && facts.startsAt !== null)
    return party === 'host' ? 'bookedIntroHost' : 'bookedIntroClient';
  return WORDS[template].intro[party];
};

export interface SessionMail {
  template: SessionMailTemplate;
  language: string;
  party: Party;
  facts: SessionMailFacts;
  /** The reader's own session link; null after it was revoked. */
  link: string | null;
}

const zoneName = (zone: string): string => zone.replaceAll('_', ' ');

/** `Thursday, 5 March, 15:00`; empty where there is no such moment. */
const momentIn = (language: string, at: number | null, zone: string): string =>
  at === null ? '' : `${formatDay(language, at, zone)}, ${formatTime(language, at, zone)}`;

/** A line for each of the two; one where both clocks show the same. */
const bothZones = ({ language, party, facts }: SessionMail, startsAt: number, endsAt: number): string => {
  const [mine, other] = party === 'host' ? [facts.host, facts.client] : [facts.client, facts.host];
  const ownSpan = formatSpan(language, startsAt, endsAt, mine.timeZone);
  const otherSpan = formatSpan(language, startsAt, endsAt, other.timeZone);
  const own = `${ownSpan} (${sayMail(language, 'yourTime')}, ${zoneName(mine.timeZone)})`;
  return otherSpan === ownSpan ? own : `${own}\n${otherSpan} (${other.name}, ${zoneName(other.timeZone)})`;
};

/** The date for both, what is proposed instead, or that it is to be agreed. */
const datesOf = (mail: SessionMail): MailContent['rows'] => {
  const { language, facts } = mail;
  const duration = facts.durationMinutes * 60_000;
  if (facts.proposals.length > 0)
    return facts.proposals.map((startsAt) => ({
      label: sayMail(language, 'proposedTimes'),
      value: bothZones(mail, startsAt, startsAt + duration),
    }));
  const value =
    facts.startsAt === null || facts.endsAt === null
      ? sayMail(language, 'toBeAgreed')
      : bothZones(mail, facts.startsAt, facts.endsAt);
  return [{ label: sayMail(language, 'date'), value }];
};

const priceOf = (language: string, { credit, priceAmount, currency }: SessionMailFacts): string => {
  if (credit !== null) return sayMail(language, 'oneCredit');
  return priceAmount === 0 ? sayMail(language, 'free') : formatMoney(language, priceAmount, currency);
};

/** A mail about a session for one of its two people: name, cost, duration, date or "to be agreed", own link. */
export const sessionMail = (mail: SessionMail): MailContent => {
  const { language, party, facts, template } = mail;
  const other = party === 'host' ? facts.client : facts.host;
  const price = priceOf(language, facts);
  const zone = party === 'host' ? facts.host.timeZone : facts.client.timeZone;
  const date =
    facts.startsAt === null || facts.endsAt === null
      ? ''
      : formatSpan(language, facts.startsAt, facts.endsAt, zone);
  const people = { host: facts.host.name, client: facts.client.name };
  const named = {
    ...people,
    service: facts.serviceName,
    date,
    price,
    termEndsOn: facts.credit === null ? '' : formatPlainDate(language, facts.credit.termEndsOn),
    respondBy: momentIn(language, facts.respondBy, zone),
    disputeUntil: momentIn(language, facts.disputeUntil, zone),
    outcome: outcomeOf(mail, people),
  };
  const ended = ENDED.has(template);
  const strangers = facts.status !== null && !knowEachOther(facts.status);
  return {
    subject: sayMail(language, WORDS[template].subject[party], named),
    greeting: sayMail(language, 'greeting', { name: party === 'host' ? facts.host.name : facts.client.name }),
    intro: `${sayMail(language, introOf(mail), named)}${afterIntro(mail, named)}`,
    rows: [
      { label: sayMail(language, 'service'), value: facts.serviceName },
      { label: sayMail(language, 'cost'), value: price },
      {
        label: sayMail(language, 'duration'),
        value: sayMail(language, 'minutes', { minutes: facts.durationMinutes }),
      },
      ...datesOf(mail),
      { label: sayMail(language, 'location'), value: sayMail(language, facts.location) },
      { label: sayMail(language, 'withHost'), value: other.name },
      ...(strangers ? [] : [{ label: sayMail(language, 'contact'), value: other.email }]),
      ...(facts.reason === null ? [] : [{ label: sayMail(language, 'reason'), value: facts.reason }]),
      { label: sayMail(language, 'reference'), value: facts.reference },
    ],
    button: mail.link === null || ended ? null : { label: sayMail(language, 'openSession'), url: mail.link },
    note: mail.link === null || ended ? null : sayMail(language, 'doNotShare'),
    footer: sayMail(language, 'footer', { siteName: facts.siteName }),
  };
};
