import type { SessionId } from '../../../../server/src/platform/ids';
import { Refusal } from '../../../../server/src/platform/errors';
import { showSession } from '../../../../server/src/sessions';
import type { Page } from '../../routing/page';
import { signedIn } from '../signed-in';
import { sessionPage } from './session-page';

/** One of the signed-in client's own sessions. */
export const ownSessionPage: Page = {
  path: '/account/sessions/:id',
  privacy: 'private',
  get: async (request) => {
    const { clientId } = signedIn(request);
    const { id = '' } = request.params;
    if (!/^[1-9]\d{0,9}$/u.test(id)) throw new Refusal('NOT_FOUND');
    const session = await showSession(request.app, { kind: 'client', clientId }, Number(id) as SessionId);
    return sessionPage({ request, session, party: 'client' });
  },
};
