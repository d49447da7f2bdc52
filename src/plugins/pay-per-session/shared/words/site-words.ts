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
