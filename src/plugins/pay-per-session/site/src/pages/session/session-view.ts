import type { SessionDetail } from '../../../../shared/contracts/session';
import type { Refusal } from '../../../../server/src/platform/errors';
import type { Party } from '../../../../shared/session-status';
import type { showOwnReview } from '../../../../server/src/reviews';
import type { PageRequest } from '../../routing/page';

type OwnReview = Awaited<ReturnType<typeof showOwnReview>>;

/** A session as one of its two people sees it. */
export interface SessionView {
  request: PageRequest;
  session: SessionDetail;
  party: Party;
  /** How many messages of the other one the viewer has not read. */
  unread: number;
  /** What the signed-in client may say of the host; missing where nobody is signed in. */
  own?: OwnReview | null;
  /** What a form of this page was refused for. */
  refusal?: Refusal | undefined;
}

/** The path of the viewer's own session link; null after it was revoked. */
export const linkPathOf = ({ linkUrl }: SessionDetail): string | null =>
  linkUrl === null ? null : new URL(linkUrl).pathname;

/** Where the forms of the page are sent: to the door it was opened by. */
export const formsPathOf = ({ request, session }: SessionView): string | null =>
  request.path.startsWith('/account/') ? `/account/sessions/${session.id}` : linkPathOf(session);

/** Name and zone of the viewer, and of the one they meet. */
export const peopleOf = ({ session, party }: Pick<SessionView, 'session' | 'party'>) => {
  const { host, client } = session;
  return party === 'host'
    ? { zone: host.timeZone, other: { name: client.displayName, zone: client.timeZone } }
    : { zone: client.timeZone, other: { name: host.displayName, zone: host.timeZone } };
};

/** Whether an action can be taken now; the refusal says why not. Undefined where it is not this person's to take. */
export const actionOf = ({ actions }: SessionDetail, wanted: SessionDetail['actions'][number]['action']) =>
  actions.find(({ action }) => action === wanted);
