export { waitingCreditsTokenHash } from './credit-mail';
export { listMails, retryMail } from './list-mails';
export { nudgeMail, mailsAtRest, sendDueMails } from './nudge-mail';
export {
  queueMail,
  queueMails,
  reviveMails,
  withdrawOutdatedMails,
  withdrawUnsentMails,
  type NewMail,
} from './queue-mail';
export { restateDates } from './restate-dates';
export { restateMail, withdrawMail } from './restate-mail';
export { operatorMailKeys, tellOperators } from './tell-operators';
export { sendAsOneSender } from './send-due-mails';
