import type { MailTemplate, SessionMailFacts } from '../../../shared/contracts/mail';
import { formatMoney } from '../../../shared/format/money';
import { formatSpan } from '../../../shared/format/when';
import type { Party } from '../../../shared/session-status';
import { sayMail, type MailWords } from '../../../shared/words';
import type { MailContent } from './mail-content';

type SessionTemplate = Exclude<MailTemplate, 'host-invitation' | 'password-reset'>;

const WORDS: Record<
  SessionTemplate,
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
};

export interface SessionMail {
  template: SessionTemplate;
  language: string;
  party: Party;
  facts: SessionMailFacts;
  /** The reader's own session link; null after it was revoked. */
  link: string | null;
}

const bothZones = ({ language, party, facts }: SessionMail): string => {
  if (facts.startsAt === null || facts.endsAt === null) return sayMail(language, 'toBeAgreed');
  const [mine, other] = party === 'host' ? [facts.host, facts.client] : [facts.client, facts.host];
  const own = `${formatSpan(language, facts.startsAt, facts.endsAt, mine.timeZone)} (${sayMail(language, 'yourTime')}, ${mine.timeZone})`;
  if (other.timeZone === mine.timeZone) return own;
  return `${own} · ${formatSpan(language, facts.startsAt, facts.endsAt, other.timeZone)} (${other.name}, ${other.timeZone})`;
};

/** A mail about a session for one of its two people: name, cost, duration, date or "to be agreed", own link. */
export const sessionMail = (mail: SessionMail): MailContent => {
  const { language, party, facts, template } = mail;
  const other = party === 'host' ? facts.client : facts.host;
  const price =
    facts.priceAmount === 0
      ? sayMail(language, 'free')
      : formatMoney(language, facts.priceAmount, facts.currency);
  const zone = party === 'host' ? facts.host.timeZone : facts.client.timeZone;
  const date =
    facts.startsAt === null || facts.endsAt === null
      ? ''
      : formatSpan(language, facts.startsAt, facts.endsAt, zone);
  const named = { host: facts.host.name, client: facts.client.name, service: facts.serviceName, date, price };
  const cancelled = template === 'session-cancelled';
  const moneyBack =
    cancelled && party === 'client' && facts.priceAmount > 0
      ? ` ${sayMail(language, 'cancelledMoney', named)}`
      : '';
  return {
    subject: sayMail(language, WORDS[template].subject[party], named),
    greeting: sayMail(language, 'greeting', { name: party === 'host' ? facts.host.name : facts.client.name }),
    intro: `${sayMail(language, WORDS[template].intro[party], named)}${moneyBack}`,
    rows: [
      { label: sayMail(language, 'service'), value: facts.serviceName },
      { label: sayMail(language, 'cost'), value: price },
      {
        label: sayMail(language, 'duration'),
        value: sayMail(language, 'minutes', { minutes: facts.durationMinutes }),
      },
      { label: sayMail(language, 'date'), value: bothZones(mail) },
      { label: sayMail(language, 'location'), value: sayMail(language, facts.location) },
      { label: sayMail(language, 'withHost'), value: other.name },
      { label: sayMail(language, 'contact'), value: other.email },
      ...(facts.reason === null ? [] : [{ label: sayMail(language, 'reason'), value: facts.reason }]),
      { label: sayMail(language, 'reference'), value: facts.reference },
    ],
    button:
      mail.link === null || cancelled ? null : { label: sayMail(language, 'openSession'), url: mail.link },
    note: mail.link === null || cancelled ? null : sayMail(language, 'doNotShare'),
    footer: sayMail(language, 'footer', { siteName: facts.siteName }),
  };
};
