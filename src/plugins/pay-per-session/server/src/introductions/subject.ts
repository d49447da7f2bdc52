import type { Subject } from '../platform/subject';

export const introductions: Subject = { name: 'introductions' };
