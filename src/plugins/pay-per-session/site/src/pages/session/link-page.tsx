import { cancelInput, outcomeInput, type SessionDetail } from '../../../../shared/contracts/session';
import type { SessionId } from '../../../../server/src/platform/ids';
import { parse } from '../../../../server/src/platform/validation';
import { findByLink, type LinkHolder } from '../../../../server/src/room';
import { cancelSession, markOutcome, showSession, type SessionViewer } from '../../../../server/src/sessions';
import { attempt } from '../../forms/attempt';
import { redirect, type Answer, type Page, type PageRequest } from '../../routing/page';
import { sessionPage } from './session-page';

const viewerOf = ({ party, hostId, clientId }: LinkHolder): SessionViewer =>
  party === 'host' ? { kind: 'host', hostId } : { kind: 'client', clientId };

const holderOf = ({ app, params }: PageRequest): Promise<LinkHolder> => findByLink(app, params.token ?? '');

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

type Change = (request: PageRequest, viewer: SessionViewer, id: SessionId) => Promise<SessionDetail>;

/** Changes the session behind a link; refused, the page stands again as it is now, with what was typed. */
const changeByLink =
  (change: Change) =>
  async (request: PageRequest): Promise<Answer> => {
    const holder = await holderOf(request);
    const viewer = viewerOf(holder);
    if (request.wantsJson) {
      const { status, revision } = await change(request, viewer, holder.sessionId);
      return { kind: 'json', body: { data: { status, revision } } };
    }
    const changed = await attempt(() => change(request, viewer, holder.sessionId));
    if (!changed.refusal) return redirect(`/s/${request.params.token ?? ''}`);
    const session = await showSession(request.app, viewer, holder.sessionId);
    return sessionPage({ request, session, party: holder.party, refusal: changed.refusal });
  };

/** The host says how the session ended; the room's closing question posts here too. */
export const outcomePage: Page = {
  path: '/s/:token/outcome',
  privacy: 'link',
  post: changeByLink((request, viewer, id) =>
    markOutcome(request.app, viewer, id, parse(outcomeInput, request.form)),
  ),
};

/** Either side cancels in time. */
export const cancelPage: Page = {
  path: '/s/:token/cancel',
  privacy: 'link',
  post: changeByLink((request, viewer, id) =>
    cancelSession(request.app, viewer, id, parse(cancelInput, request.form)),
  ),
};
