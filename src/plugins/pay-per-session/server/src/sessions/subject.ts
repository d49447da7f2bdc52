import type { Subject } from '../platform/subject';

export const sessions: Subject = { name: 'sessions' };
