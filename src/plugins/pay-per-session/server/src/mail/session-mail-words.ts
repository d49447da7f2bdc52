import type { SessionMailTemplate } from '../../../shared/contracts/mail';
import type { Party } from '../../../shared/session-status';
import type { MailWords } from '../../../shared/words';

/** Subject and first sentence of each mail about a session, for either of its people. */
export const WORDS: Record<
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

/** After these nothing takes place: there is no session to open, and the price goes back. */
export const ENDED: ReadonlySet<SessionMailTemplate> = new Set([
  'session-cancelled',
  'request-declined',
  'request-withdrawn',
  'request-lapsed',
  'payment-too-late',
]);
