import { continuationInput } from '../../../../shared/contracts/introduction';
import { outcomeInput } from '../../../../shared/contracts/session';
import { parse } from '../../../../server/src/platform/validation';
import { decideOnContinuation, markOutcome } from '../../../../server/src/sessions';
import type { Page } from '../../routing/page';
import { changeByLink, holderOf, linkAnswer } from './change-by-link';

/** One session through its link, no sign-in: whoever holds the link is that person. */
export const linkPage: Page = {
  path: '/s/:token',
  privacy: 'link',
  get: async (request) => linkAnswer(request, await holderOf(request)),
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
