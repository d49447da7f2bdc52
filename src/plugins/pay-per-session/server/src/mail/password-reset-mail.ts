import type { PasswordResetFacts } from '../../../shared/contracts/mail';
import { sayMail } from '../../../shared/words';
import type { MailContent } from './mail-content';

/** The mail by which somebody replaces a forgotten password. */
export const passwordResetMail = (
  language: string,
  { siteName, name }: PasswordResetFacts,
  url: string,
): MailContent => ({
  subject: sayMail(language, 'resetSubject', { siteName }),
  greeting: sayMail(language, 'greeting', { name }),
  intro: sayMail(language, 'resetIntro', { siteName }),
  rows: [],
  button: { label: sayMail(language, 'resetButton'), url },
  note: sayMail(language, 'resetNote'),
  footer: sayMail(language, 'resetFooter', { siteName }),
});
