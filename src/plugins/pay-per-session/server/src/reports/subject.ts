import type { Subject } from '../platform/subject';

export const reports: Subject = { name: 'reports' };
