import type { SiteWords } from '../site-words';
import { account } from './site/account';
import { block } from './site/block';
import { booking } from './site/booking';
import { catalog } from './site/catalog';
import { credits } from './site/credits';
import { feed } from './site/feed';
import { frame } from './site/frame';
import { messages } from './site/messages';
import { introduction } from './site/introduction';
import { programDoors } from './site/program-doors';
import { programs } from './site/programs';
import { purchase } from './site/purchase';
import { request } from './site/request';
import { reviews } from './site/reviews';
import { sessions } from './site/sessions';
import { waitingCredits } from './site/waiting-credits';

export const site: SiteWords = {
  direction: 'ltr',
  dateLocale: 'es-ES',
  moneyLocale: 'es-ES',
  ...frame,
  ...catalog,
  ...account,
  ...block,
  ...booking,
  ...credits,
  ...feed,
  ...messages,
  ...introduction,
  ...programDoors,
  ...programs,
  ...purchase,
  ...request,
  ...reviews,
  ...sessions,
  ...waitingCredits,
};
