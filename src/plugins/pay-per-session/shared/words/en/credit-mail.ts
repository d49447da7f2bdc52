/** What mails about session credits say. `{name}` stands for a fact. */
export const creditMail = {
  greeting: 'Hello {name},',
  greetingUnknown: 'Hello,',
  oneCredit: '1 session credit',
  credits: '{count} session credits',
  institution: 'From',
  term: 'Term',
  termUntil: '{term}, until the end of {endsOn}',
  has: 'You have',
  note: 'Note',
  freeTimes: 'Free soon',
  freeTimesLink: 'See the free times',
  freeTime: '{when}, with {host}: {service}',

  grantedSubject: '{credits} for you from {institution}',
  grantedIntro:
    '{institution} has given you {credits} on {siteName}. One credit pays one session of 60 minutes with anybody who takes credits.',
  grantedButton: 'Find somebody to talk to',
  grantedNote: 'Credits are for this term: what is unused at its end expires.',

  waitingSubject: '{credits} from {institution} wait for you',
  waitingIntro:
    '{institution} has set {credits} aside for you on {siteName}. Open an account with this e-mail address, or sign in to the one you have, and they are yours. One credit pays one session of 60 minutes.',
  waitingButton: 'Take your credits',
  waitingLinkNote:
    'This link proves that the address is yours, so please do not share it. What is unused at the end of the term expires.',

  endingSubject: '{credits} of yours end on {endsOn}',
  endingIntro:
    'Your credits from {institution} are for the term {term}, which ends on {endsOn}: {credits} still unused. What is not booked by then expires.',
  endingButton: 'Choose a session',
  endingNote: 'The times above were free when this mail was written.',

  footer: 'You get this mail because {institution} gives you session credits on {siteName}.',
} as const;

export type CreditMailWords = Record<keyof typeof creditMail, string>;
