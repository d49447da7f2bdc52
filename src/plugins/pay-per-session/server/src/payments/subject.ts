import type { Subject } from '../platform/subject';

export const payments: Subject = { name: 'payments' };
