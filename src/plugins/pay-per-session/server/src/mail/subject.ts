import { operatorRoute } from '../people';
import type { Subject } from '../platform/subject';
import { actions } from './controller';
import { mailsAtRest, sendDueMails } from './nudge-mail';
import { stopSendingMails } from './send-due-mails';

export const mail: Subject = {
  name: 'mail',
  actions,
  adminRoutes: [
    operatorRoute('GET', '/mails', 'mail.list'),
    operatorRoute('POST', '/mails/:id/retry', 'mail.retry'),
  ],
  housekeeping: [{ name: 'send-due-mails', everySeconds: 15, run: sendDueMails }],
  destroy: (app) => {
    stopSendingMails(app);
    return mailsAtRest(app);
  },
};
