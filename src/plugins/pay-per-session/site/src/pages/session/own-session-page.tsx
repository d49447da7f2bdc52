import { reviewInput } from '../../../../shared/contracts/review';
import type { Refusal } from '../../../../server/src/platform/errors';
import type { SessionId } from '../../../../server/src/platform/ids';
import { countUnreadOfSession } from '../../../../server/src/messages';
import { readRowId } from '../../../../server/src/platform/row-id';
import { parse } from '../../../../server/src/platform/validation';
import { showOwnReview, writeReview } from '../../../../server/src/reviews';
import { showSession } from '../../../../server/src/sessions';
import { attempt } from '../../forms/attempt';
import { redirect, type Page, type PageAnswer, type PageRequest } from '../../routing/page';
import { signedIn } from '../signed-in';
import { sessionPage } from './session-page';

/** The page of a client's own session as it stands now, with what a form of it was refused for. */
export const ownSessionAnswer = async (request: PageRequest, refusal?: Refusal): Promise<PageAnswer> => {
  const { clientId } = signedIn(request);
  const id = readRowId(request.params) as SessionId;
  const session = await showSession(request.app, { kind: 'client', clientId }, id);
  const [own, unread] = await Promise.all([
    showOwnReview(request.app, clientId, id),
    countUnreadOfSession(request.app, { party: 'client', clientId }, id),
  ]);
  return sessionPage({ request, session, party: 'client', unread, own, refusal });
};

/** One of the signed-in client's own sessions. */
export const ownSessionPage: Page = {
  path: '/account/sessions/:id',
  privacy: 'private',
  get: (request) => ownSessionAnswer(request),
};

/** The client says how it was; refused, the page stands again with what was typed. */
export const reviewPage: Page = {
  path: '/account/sessions/:id/review',
  privacy: 'private',
  post: async (request) => {
    const { clientId } = signedIn(request);
    const id = readRowId(request.params) as SessionId;
    const written = await attempt(async () =>
      writeReview(request.app, clientId, id, parse(reviewInput, request.form)),
    );
    return written.refusal
      ? ownSessionAnswer(request, written.refusal)
      : redirect(`/account/sessions/${id}#review`);
  },
};
