export { waitingCreditsTokenHash } from './credit-mail';
export { listMails, retryMail } from './list-mails';
export { nudgeMail, mailsAtRest, sendDueMails } from './nudge-mail';
export { reviveMails, restateDates, withdrawOutdatedMails } from './outdated-mails';
export { queueMail, queueMails, withdrawUnsentMails, type NewMail } from './queue-mail';
export { restateMail, withdrawMail } from './restate-mail';
export { operatorMailKeys, tellOperators } from './tell-operators';
export { sendAsOneSender } from './send-due-mails';
