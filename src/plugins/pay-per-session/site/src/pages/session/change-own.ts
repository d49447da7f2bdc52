import type { SessionId } from '../../../../server/src/platform/ids';
import { readRowId } from '../../../../server/src/platform/row-id';
import { attempt } from '../../forms/attempt';
import { redirect, type Answer, type Page, type PageRequest } from '../../routing/page';
import { signedIn } from '../signed-in';
import { changeByLink, type Change } from './change-by-link';
import { ownSessionAnswer } from './own-session-page';

const changeOwn =
  (change: Change) =>
  async (request: PageRequest): Promise<Answer> => {
    const { clientId } = signedIn(request);
    const id = readRowId(request.params) as SessionId;
    const changed = await attempt(() => change(request, { kind: 'client', clientId }, id));
    return changed.refusal ? ownSessionAnswer(request, changed.refusal) : redirect(`/account/sessions/${id}`);
  };

/** What a client can do with a session, at both of its doors: behind its link, and in their account. */
export const clientChange = (verb: string, change: Change): Page[] => [
  { path: `/s/:token/${verb}`, privacy: 'link', post: changeByLink(change) },
  { path: `/account/sessions/:id/${verb}`, privacy: 'private', post: changeOwn(change) },
];
