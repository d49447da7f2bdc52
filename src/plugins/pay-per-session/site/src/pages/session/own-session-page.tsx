import type { SessionId } from '../../../../server/src/platform/ids';
import { readRowId } from '../../../../server/src/platform/row-id';
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
    const id = readRowId(request.params) as SessionId;
    const session = await showSession(request.app, { kind: 'client', clientId }, id);
    return sessionPage({ request, session, party: 'client' });
  },
};
