import { endStay } from '../../../../server/src/people';
import { nextPath } from '../../http/next-path';
import { redirect, type Page } from '../../routing/page';

/** Ends this device's stay; other devices stay signed in. */
export const signOutPage: Page = {
  path: '/sign-out',
  privacy: 'private',
  post: async ({ app, signInToken, form }) => {
    if (signInToken !== undefined) await endStay(app.strapi, signInToken);
    return redirect(nextPath(form.next, '/'), 'clear');
  },
};
