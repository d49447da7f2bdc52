import type { SessionDetail } from '../../../../shared/contracts/session';
import { countUnreadOfSession, type Side } from '../../../../server/src/messages';
import type { Refusal } from '../../../../server/src/platform/errors';
import type { SessionId } from '../../../../server/src/platform/ids';
import { findByLink, type LinkHolder } from '../../../../server/src/room';
import { showSession, type SessionViewer } from '../../../../server/src/sessions';
import { attempt } from '../../forms/attempt';
import { redirect, type Answer, type PageAnswer, type PageRequest } from '../../routing/page';
import { sessionPage } from './session-page';

/** Who acts through a link. */
export const viewerOf = ({
  party,
  hostId,
  clientId,
}: LinkHolder): SessionViewer & { kind: 'host' | 'client' } =>
  party === 'host' ? { kind: 'host', hostId } : { kind: 'client', clientId };

/** @throws Refusal LINK_NOT_VALID */
export const holderOf = ({ app, params }: PageRequest): Promise<LinkHolder> =>
  findByLink(app, params.token ?? '');

const sideOf = ({ party, hostId, clientId }: LinkHolder): Side =>
  party === 'host' ? { party, hostId } : { party, clientId };

/** The page of the session behind a link as it stands now, with what a form of it was refused for. */
export const linkAnswer = async (
  request: PageRequest,
  holder: LinkHolder,
  refusal?: Refusal,
): Promise<PageAnswer> => {
  const { app } = request;
  const session = await showSession(app, viewerOf(holder), holder.sessionId);
  const unread = await countUnreadOfSession(app, sideOf(holder), holder.sessionId);
  return sessionPage({ request, session, party: holder.party, unread, refusal });
};

/** One step of a session by one of its two people. */
export type Change = (request: PageRequest, viewer: SessionViewer, id: SessionId) => Promise<SessionDetail>;

/** Changes the session behind a link; refused, the page stands again as it is now, with what was typed. */
export const changeByLink =
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
    return linkAnswer(request, holder, changed.refusal);
  };
