import { continuationInput } from '../../../../shared/contracts/introduction';
import { outcomeInput } from '../../../../shared/contracts/session';
import { parse } from '../../../../server/src/platform/validation';
import { decideOnContinuation, markOutcome, showSession } from '../../../../server/src/sessions';
import type { Page } from '../../routing/page';
import { changeByLink, holderOf, viewerOf } from './change-by-link';
import { sessionPage } from './session-page';

/** One session through its link, no sign-in: whoever holds the link is that person. */
export const linkPage: Page = {
  path: '/s/:token',
  privacy: 'link',
  get: async (request) => {
    const holder = await holderOf(request);
    const session = await showSession(request.app, viewerOf(holder), holder.sessionId);
    return sessionPage({ request, session, party: holder.party });
  },
};

/** The host says how the session ended; the room's closing question posts here too. */
export const outcomePage: Page = {
  path: '/s/:token/outcome',
  privacy: 'link',
  post: changeByLink((request, viewer, id) =>
    markOutcome(request.app, viewer, id, parse(outcomeInput, request.form)),
  ),
};

/** The host decides anew whether to go on after an introductory session. */
export const continuationPage: Page = {
  path: '/s/:token/continuation',
  privacy: 'link',
  post: changeByLink((request, viewer, id) =>
    decideOnContinuation(request.app, viewer, id, parse(continuationInput, request.form)),
  ),
};
