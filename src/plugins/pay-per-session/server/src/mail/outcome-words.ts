import type { SessionStatus } from '../../../shared/session-status';
import type { MailWords } from '../../../shared/words';

/** How a session ended, as the mails that say an outcome call it. */
export const OUTCOME_WORDS: Partial<Record<SessionStatus, keyof MailWords>> = {
  delivered: 'outcomeDelivered',
  client_absent: 'outcomeClientAbsent',
  host_absent: 'outcomeHostAbsent',
  cancelled: 'outcomeCancelled',
};
