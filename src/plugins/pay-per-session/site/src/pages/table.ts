import { api } from '../api';
import type { Page } from '../routing/page';
import { signInPage, signUpPage } from './account-form/account-form-page';
import { accountPage } from './account/account-page';
import { profilePage } from './account/profile-page';
import { sessionsPage } from './account/sessions-page';
import { feedPage } from './calendar/feed-page';
import { replaceFeedPage } from './calendar/replace-feed-page';
import { sessionFilePage } from './calendar/session-file-page';
import { creditsPage } from './credits/credits-page';
import { statementFilePage } from './credits/statement-file-page';
import { homePage } from './home/home-page';
import { hostPage } from './host/host-page';
import { hostsPage } from './hosts/hosts-page';
import { conversationPage } from './messages/conversation-page';
import { conversationSteps } from './messages/conversation-steps';
import { messagesPage } from './messages/messages-page';
import { newMessagePage } from './messages/new-message-page';
import { orderPage } from './order/order-page';
import { forgottenPasswordPage } from './password/forgotten-password-page';
import { newPasswordPage } from './password/new-password-page';
import { testPaymentPage } from './pay/test-payment-page';
import { picturePage } from './picture/picture-page';
import { invitationPage, joiningPage } from './program-doors/program-doors';
import { programPage } from './programs/program-page';
import { programsPage } from './programs/programs-page';
import { roomPage } from './room/room-page';
import { servicePage } from './service/service-page';
import { clientPages } from './session/client-pages';
import { continuationPage, linkPage, outcomePage } from './session/link-page';
import { movePage } from './session/move-page';
import { ownSessionPage, reviewPage } from './session/own-session-page';
import { requestPages } from './session/request-pages';
import { signOutPage } from './sign-out/sign-out-page';
import { waitingCreditsPage } from './waiting-credits/waiting-credits-page';

/** Every page of the site; what is not here is Strapi's. */
export const pages: readonly Page[] = [
  homePage,
  programsPage,
  programPage,
  invitationPage,
  joiningPage,
  hostsPage,
  hostPage,
  servicePage,
  testPaymentPage,
  orderPage,
  signInPage,
  signUpPage,
  signOutPage,
  forgottenPasswordPage,
  newPasswordPage,
  accountPage,
  sessionsPage,
  creditsPage,
  statementFilePage,
  ownSessionPage,
  reviewPage,
  profilePage,
  picturePage,
  messagesPage,
  newMessagePage,
  conversationPage,
  ...conversationSteps,
  replaceFeedPage,
  feedPage,
  linkPage,
  sessionFilePage,
  outcomePage,
  continuationPage,
  ...clientPages,
  movePage,
  ...requestPages,
  roomPage,
  waitingCreditsPage,
  ...api,
];
