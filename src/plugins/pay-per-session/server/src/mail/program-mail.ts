import type { ProgramInvitationFacts, ProgramJoiningFacts } from '../../../shared/contracts/mail';
import { sayMail } from '../../../shared/words';
import type { MailContent } from './mail-content';

/** The mail that invites an address to a program. */
export const programInvitationMail = (
  language: string,
  { siteName, name, invitedBy, programName, institutionName }: ProgramInvitationFacts,
  url: string,
): MailContent => {
  const facts = { siteName, invitedBy, program: programName, institution: institutionName };
  return {
    subject: sayMail(language, 'programInvitedSubject', facts),
    greeting: name === null ? sayMail(language, 'greetingUnknown') : sayMail(language, 'greeting', { name }),
    intro: sayMail(
      language,
      institutionName === null ? 'programInvitedIntro' : 'programInvitedIntroOf',
      facts,
    ),
    rows: [],
    button: { label: sayMail(language, 'programInvitedButton'), url },
    note: sayMail(language, 'programInvitedNote'),
    footer: sayMail(language, 'programInvitedFooter', facts),
  };
};

/** The mail by which a client proves an address and joins a program. */
export const programJoiningMail = (
  language: string,
  { siteName, name, programName, email }: ProgramJoiningFacts,
  url: string,
): MailContent => {
  const facts = { siteName, program: programName, email };
  return {
    subject: sayMail(language, 'programJoiningSubject', facts),
    greeting: sayMail(language, 'greeting', { name }),
    intro: sayMail(language, 'programJoiningIntro', facts),
    rows: [],
    button: { label: sayMail(language, 'programJoiningButton'), url },
    note: sayMail(language, 'programJoiningNote'),
    footer: sayMail(language, 'programJoiningFooter', facts),
  };
};
