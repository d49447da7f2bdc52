import type { MailTemplate, OperatorMailFacts, OperatorMailTemplate } from '../../../shared/contracts/mail';
import type { SessionStatus } from '../../../shared/session-status';
import { sayMail, type MailWords } from '../../../shared/words';
import type { App } from '../platform/app';
import { panelPage } from '../platform/panel-url';
import type { MailContent } from './mail-content';
import { OUTCOME_WORDS } from './outcome-words';

type Words = Record<'subject' | 'intro' | 'button', keyof MailWords>;

const WORDS: Record<OperatorMailTemplate, Words> = {
  'dispute-to-settle': { subject: 'disputeSubject', intro: 'disputeIntro', button: 'disputeButton' },
  'report-to-read': { subject: 'reportSubject', intro: 'reportIntro', button: 'reportButton' },
};

export const isOperatorMail = (template: MailTemplate): template is OperatorMailTemplate => template in WORDS;

const outcomeOf = (language: string, marked: SessionStatus, people: Record<string, string>): string => {
  const word = OUTCOME_WORDS[marked];
  return word === undefined ? '' : sayMail(language, word, people);
};

/** The mail that tells an operator what waits for them, with the page on which it is done. */
export const operatorMail = (
  app: App,
  { template, language }: { template: OperatorMailTemplate; language: string },
  facts: OperatorMailFacts,
): MailContent => {
  const { siteName, name, host, client, by, session, reason, page } = facts;
  const people = { host, client };
  const [who, other] = by === 'host' ? [host, client] : [client, host];
  const marked = session === null ? '' : outcomeOf(language, session.marked, people);
  const named = { ...people, who, other, siteName, service: session?.service ?? '', outcome: marked };
  const words = WORDS[template];
  const row = (label: keyof MailWords, value: string | null | undefined) =>
    value === null || value === undefined ? [] : [{ label: sayMail(language, label), value }];
  return {
    subject: sayMail(language, words.subject, named),
    greeting: sayMail(language, 'greeting', { name }),
    intro: sayMail(language, words.intro, named),
    rows: [
      ...row('service', session?.service),
      ...row('reason', reason),
      ...row('reference', session?.reference),
    ],
    button: {
      label: sayMail(language, words.button),
      url: panelPage(app, page),
    },
    note: null,
    footer: sayMail(language, 'operatorFooter', { siteName }),
  };
};
