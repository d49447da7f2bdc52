import type { InvitationFacts } from '../../../shared/contracts/mail';
import { sayMail } from '../../../shared/words';
import type { MailContent } from './mail-content';

/** The mail that invites somebody to become a host. */
export const invitationMail = (language: string, facts: InvitationFacts): MailContent => {
  const named = { siteName: facts.siteName, invitedBy: facts.invitedBy };
  return {
    subject: sayMail(language, 'invitationSubject', named),
    greeting: sayMail(language, 'greeting', { name: facts.name }),
    intro: sayMail(language, 'invitationIntro', named),
    rows: [],
    button: { label: sayMail(language, 'invitationButton'), url: facts.registrationUrl },
    note: sayMail(language, 'invitationNote'),
    footer: sayMail(language, 'invitationFooter', named),
  };
};
