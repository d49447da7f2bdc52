import type { CreditMailFacts, CreditMailTemplate, MailTemplate } from '../../../shared/contracts/mail';
import { formatDay, formatTime } from '../../../shared/format/when';
import { sayCreditMail, sayCredits } from '../../../shared/words/credit-mail';
import type { CreditMailWords } from '../../../shared/words/en/credit-mail';
import type { App } from '../platform/app';
import { tokenHash, tokenOf } from '../platform/derived-token';
import type { MailContent } from './mail-content';

type Words = Record<'subject' | 'intro' | 'button' | 'note', keyof CreditMailWords>;

const WORDS: Record<CreditMailTemplate, Words> = {
  'credits-granted': {
    subject: 'grantedSubject',
    intro: 'grantedIntro',
    button: 'grantedButton',
    note: 'grantedNote',
  },
  'credits-waiting': {
    subject: 'waitingSubject',
    intro: 'waitingIntro',
    button: 'waitingButton',
    note: 'waitingLinkNote',
  },
  'credits-ending': {
    subject: 'endingSubject',
    intro: 'endingIntro',
    button: 'endingButton',
    note: 'endingNote',
  },
};

export const isCreditMail = (template: MailTemplate): template is CreditMailTemplate => template in WORDS;

/** What the database keeps of the link that takes credits which wait. */
export const waitingCreditsTokenHash = (app: App, nonce: string): string =>
  tokenHash(tokenOf(app.config.linkSecret, 'waiting-credits', nonce));

/** The link is made when the mail is: what stands in the outbox takes nothing. */
const stepUrl = (app: App, { nonce }: CreditMailFacts): string =>
  nonce === null
    ? `${app.config.publicUrl}/programs`
    : `${app.config.publicUrl}/credits/${tokenOf(app.config.linkSecret, 'waiting-credits', nonce)}`;

/** A plain date has no zone; at noon of UTC it is that date. */
const sayDate = (language: string, date: string): string =>
  formatDay(language, Date.parse(`${date}T12:00:00Z`), 'UTC');

/** The mail that tells of credits that were given, that wait, or that end with their term. */
export const creditMail = (
  app: App,
  { template, language }: { template: CreditMailTemplate; language: string },
  facts: CreditMailFacts,
): MailContent => {
  const say = (key: keyof CreditMailWords, more: Record<string, string> = {}): string =>
    sayCreditMail(language, key, {
      siteName: facts.siteName,
      institution: facts.institution,
      term: facts.term,
      endsOn: sayDate(language, facts.endsOn),
      credits: sayCredits(language, facts.credits),
      ...more,
    });
  const words = WORDS[template];
  const starts = facts.starts.map(({ startsAt, host, service, path }) => ({
    label: say('freeTimes'),
    value: say('freeTime', {
      when: `${formatDay(language, startsAt, facts.timeZone)}, ${formatTime(language, startsAt, facts.timeZone)}`,
      host,
      service,
    }),
    link: { label: say('freeTimesLink'), url: `${app.config.publicUrl}${path}` },
  }));
  return {
    subject: say(words.subject),
    greeting: facts.name === null ? say('greetingUnknown') : say('greeting', { name: facts.name }),
    intro: say(words.intro),
    rows: [
      { label: say('institution'), value: facts.institution },
      { label: say('term'), value: say('termUntil') },
      { label: say('has'), value: sayCredits(language, facts.credits) },
      ...(facts.note === '' ? [] : [{ label: say('note'), value: facts.note }]),
      ...starts,
    ],
    button: { label: say(words.button), url: stepUrl(app, facts) },
    note: template === 'credits-ending' && starts.length === 0 ? null : say(words.note),
    footer: say('footer'),
  };
};
