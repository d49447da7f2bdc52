import type { SessionMailFacts, SessionMailTemplate } from '../../../shared/contracts/mail';
import { formatMoney } from '../../../shared/format/money';
import { formatDay, formatPlainDate, formatSpan, formatTime } from '../../../shared/format/when';
import { knowEachOther, type Party, type SessionStatus } from '../../../shared/session-status';
import { sayMail, type MailWords } from '../../../shared/words';
import { ENDED, WORDS } from './session-mail-words';
import { creditsBack, hoursDate, placeText } from './hour-rows';
import type { MailContent } from './mail-content';
import { OUTCOME_WORDS } from './outcome-words';

const GIVES_BACK: readonly (SessionStatus | null)[] = ['host_absent', 'cancelled'];

const outcomeOf = ({ language, facts }: SessionMail, people: Record<string, string>): string => {
  const word = facts.status === null ? undefined : OUTCOME_WORDS[facts.status];
  return word === undefined ? '' : sayMail(language, word, people);
};

const creditsOf = ({ hours, credit }: SessionMailFacts): readonly SessionMailFacts['credit'][] =>
  hours.length > 0 ? hours.map((hour) => hour.credit) : [credit];

/** What a mail adds to its intro: of how many hours it speaks, what comes back of the price, and until when the outcome may be contested. */
const afterIntro = (mail: SessionMail, named: Record<string, string>): string => {
  const { language, party, facts, template } = mail;
  const told = template === 'outcome-marked' || template === 'dispute-settled';
  const back = ENDED.has(template) || (told && GIVES_BACK.includes(facts.status));
  const sentences: string[] = [];
  if (facts.hours.length > 1)
    sentences.push(sayMail(language, 'severalHours', { count: facts.hours.length }));
  if (back && party === 'client' && facts.priceAmount > 0)
    sentences.push(sayMail(language, 'moneyBack', named));
  if (back && party === 'client') sentences.push(...creditsBack(language, creditsOf(facts)));
  if (template === 'session-disputed' && facts.priceAmount > 0)
    sentences.push(sayMail(language, 'priceWaits', named));
  if (template === 'session-disputed' && facts.credit !== null)
    sentences.push(sayMail(language, 'creditWaits', named));
  if (template === 'outcome-marked' && party === 'client' && facts.disputeUntil !== null)
    sentences.push(sayMail(language, 'mayContest', named));
  return sentences.map((sentence) => ` ${sentence}`).join('');
};

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
  /** The same of each hour, where the mail is about several; by the ids of their sessions. */
  hourLinks?: ReadonlyMap<number, string>;
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

/** Each hour with its date for both and the reader's own link to it. */
const hourRows = (mail: SessionMail): MailContent['rows'] => {
  const { language, facts, template, hourLinks } = mail;
  return facts.hours.map(({ sessionId, place, startsAt, endsAt }) => {
    const url = ENDED.has(template) ? undefined : hourLinks?.get(sessionId);
    const value = startsAt === null || endsAt === null ? '–' : bothZones(mail, startsAt, endsAt);
    const link = url === undefined ? undefined : { label: sayMail(language, 'openSession'), url };
    return { label: placeText(language, place), value, link };
  });
};

/** The date for both, what is proposed instead, or that it is to be agreed. */
const datesOf = (mail: SessionMail): MailContent['rows'] => {
  const { language, facts } = mail;
  if (facts.hours.length > 0) return hourRows(mail);
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

const priceOf = (language: string, { credit, hours, priceAmount, currency }: SessionMailFacts): string => {
  if (credit !== null && hours.length > 1) return sayMail(language, 'credits', { count: hours.length });
  if (credit !== null) return sayMail(language, 'oneCredit');
  return priceAmount === 0 ? sayMail(language, 'free') : formatMoney(language, priceAmount, currency);
};

const dateOf = ({ language, facts }: SessionMail, zone: string): string => {
  const { startsAt, endsAt, hours } = facts;
  if (hours.length > 0) return hoursDate(language, hours, zone);
  return startsAt === null || endsAt === null ? '' : formatSpan(language, startsAt, endsAt, zone);
};

const durationOf = (language: string, { durationMinutes: minutes, hours }: SessionMailFacts): string =>
  hours.length > 1
    ? sayMail(language, 'timesMinutes', { count: hours.length, minutes })
    : sayMail(language, 'minutes', { minutes });

/** Which hour of how many it is, where the mail is about one of them. */
const placeRow = (language: string, { place, hours }: SessionMailFacts): MailContent['rows'] =>
  place === null || hours.length > 0
    ? []
    : [{ label: placeText(language, place), value: sayMail(language, 'boughtTogether') }];

const referenceOf = ({ reference, hours }: SessionMailFacts): string =>
  hours.length > 0 ? hours.map((hour) => hour.reference).join('\n') : reference;

/** How the reader gets in: by one button, or by the link of each hour. */
const wayIn = ({ language, template, link, facts }: SessionMail): Pick<MailContent, 'button' | 'note'> => {
  if (link === null || ENDED.has(template)) return { button: null, note: null };
  if (facts.hours.length > 0) return { button: null, note: sayMail(language, 'doNotShareThese') };
  return {
    button: { label: sayMail(language, 'openSession'), url: link },
    note: sayMail(language, 'doNotShare'),
  };
};

/** A mail about a session for one of its two people: name, cost, duration, date or "to be agreed", own link. */
export const sessionMail = (mail: SessionMail): MailContent => {
  const { language, party, facts, template } = mail;
  const other = party === 'host' ? facts.client : facts.host;
  const price = priceOf(language, facts);
  const zone = party === 'host' ? facts.host.timeZone : facts.client.timeZone;
  const date = dateOf(mail, zone);
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
        value: durationOf(language, facts),
      },
      ...placeRow(language, facts),
      ...datesOf(mail),
      { label: sayMail(language, 'location'), value: sayMail(language, facts.location) },
      { label: sayMail(language, 'withHost'), value: other.name },
      ...(strangers ? [] : [{ label: sayMail(language, 'contact'), value: other.email }]),
      ...(facts.reason === null ? [] : [{ label: sayMail(language, 'reason'), value: facts.reason }]),
      { label: sayMail(language, 'reference'), value: referenceOf(facts) },
    ],
    ...wayIn(mail),
    footer: sayMail(language, 'footer', { siteName: facts.siteName }),
  };
};
