import type { Subject } from '../platform/subject';

export const mail: Subject = { name: 'mail' };
