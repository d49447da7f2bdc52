import type { Subject } from '../platform/subject';

export const room: Subject = { name: 'room' };
