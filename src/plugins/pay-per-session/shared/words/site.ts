import { site as en } from './en/site';
import { site as es } from './es/site';
import type { AccountWords } from './site/account';
import type { CatalogWords } from './site/catalog';
import type { FrameWords } from './site/frame';
import type { PurchaseWords } from './site/purchase';
import type { SessionsWords } from './site/sessions';

/** What the public site says, in one language. */
export interface SiteWords extends FrameWords, CatalogWords, AccountWords, PurchaseWords, SessionsWords {
  direction: 'ltr' | 'rtl';
  /** For Intl: dates and times, and money. */
  dateLocale: string;
  moneyLocale: string;
}

/** Languages the public site speaks, the first is the fallback. */
export const LANGUAGES = ['en', 'es'] as const;

const TABLES: Record<string, SiteWords> = { en, es };

/** The words of the public site in `language`, English where there is no translation. */
export const siteWords = (language: string): SiteWords => TABLES[language] ?? en;
