import type { Subject } from '../platform/subject';

export const catalog: Subject = { name: 'catalog' };
