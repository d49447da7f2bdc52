import type { Subject } from '../platform/subject';

export const institutions: Subject = { name: 'institutions' };
