import type { Subject } from '../platform/subject';
import { sendDueRefunds } from './send-due-refunds';

export const payments: Subject = {
  name: 'payments',
  housekeeping: [{ name: 'send-due-refunds', everySeconds: 15, run: sendDueRefunds }],
};
