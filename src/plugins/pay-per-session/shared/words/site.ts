import { site as en, type SiteWords } from './en/site';

export type { SiteWords } from './en/site';

/** Languages the public site speaks, the first is the fallback. */
export const LANGUAGES = ['en'] as const;

const TABLES: Record<string, SiteWords> = { en };

/** The words of the public site in `language`, English where there is no translation. */
export const siteWords = (language: string): SiteWords => TABLES[language] ?? en;
