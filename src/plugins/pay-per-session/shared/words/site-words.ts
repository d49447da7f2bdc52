import type { AccountWords } from './site/account';
import type { BlockWords } from './site/block';
import type { BookingWords } from './site/booking';
import type { CatalogWords } from './site/catalog';
import type { CreditsWords } from './site/credits';
import type { FeedWords } from './site/feed';
import type { FrameWords } from './site/frame';
import type { MessagesWords } from './site/messages';
import type { IntroductionWords } from './site/introduction';
import type { ProgramDoorsWords } from './site/program-doors';
import type { ProgramsWords } from './site/programs';
import type { PurchaseWords } from './site/purchase';
import type { RequestWords } from './site/request';
import type { ReviewsWords } from './site/reviews';
import type { SessionsWords } from './site/sessions';
import type { WaitingCreditsWords } from './site/waiting-credits';

/** What the public site says, in one language. */
export interface SiteWords
  extends
    FrameWords,
    CatalogWords,
    AccountWords,
    BlockWords,
    BookingWords,
    CreditsWords,
    FeedWords,
    MessagesWords,
    IntroductionWords,
    ProgramDoorsWords,
    ProgramsWords,
    PurchaseWords,
    RequestWords,
    ReviewsWords,
    SessionsWords,
    WaitingCreditsWords {
  direction: 'ltr' | 'rtl';
  /** For Intl: dates and times, and money. */
  dateLocale: string;
  moneyLocale: string;
}
