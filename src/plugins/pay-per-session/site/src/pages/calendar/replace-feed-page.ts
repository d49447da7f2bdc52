import { replaceCalendarFeed } from '../../../../server/src/calendar';
import { redirect, type Page } from '../../routing/page';
import { signedIn } from '../signed-in';

/** The signed-in client asks for a feed of their sessions, or for a new address of it. */
export const replaceFeedPage: Page = {
  path: '/account/calendar-feed',
  privacy: 'private',
  post: async (request) => {
    await replaceCalendarFeed(request.app, { party: 'client', id: signedIn(request).clientId });
    return redirect('/account/profile?calendar#calendar');
  },
};
