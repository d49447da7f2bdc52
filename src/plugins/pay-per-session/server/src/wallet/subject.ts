import type { Subject } from '../platform/subject';

export const wallet: Subject = { name: 'wallet' };
