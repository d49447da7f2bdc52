import { site as en } from './en/site';
import { site as es } from './es/site';
import type { SiteWords } from './site-words';

export type { SiteWords };

/** Languages the public site speaks, the first is the fallback. */
export const LANGUAGES = ['en', 'es'] as const;

const TABLES: Record<string, SiteWords> = { en, es };

/** The words of the public site in `language`, English where there is no translation. */
export const siteWords = (language: string): SiteWords => TABLES[language] ?? en;
