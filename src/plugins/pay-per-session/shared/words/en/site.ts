import type { SiteWords } from '../site-words';
import { account } from './site/account';
import { catalog } from './site/catalog';
import { frame } from './site/frame';
import { purchase } from './site/purchase';
import { sessions } from './site/sessions';

export const site: SiteWords = {
  direction: 'ltr',
  dateLocale: 'en-GB',
  moneyLocale: 'en-US',
  ...frame,
  ...catalog,
  ...account,
  ...purchase,
  ...sessions,
};
