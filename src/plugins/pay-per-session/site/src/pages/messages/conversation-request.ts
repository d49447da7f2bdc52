import { rowId } from '../../../../shared/contracts/fields';
import { readSessionConversation, type Side } from '../../../../server/src/messages';
import { Refusal } from '../../../../server/src/platform/errors';
import type { ConversationId, SessionId } from '../../../../server/src/platform/ids';
import { attempt } from '../../forms/attempt';
import type { PageRequest } from '../../routing/page';
import { signedIn } from '../signed-in';

/** The conversation in the address. @throws Refusal NOT_FOUND */
export const conversationIdOf = ({ params }: PageRequest): ConversationId => {
  const id = rowId.safeParse(params.conversation);
  if (!id.success) throw new Refusal('NOT_FOUND');
  return id.data as ConversationId;
};

export const pathOf = (id: ConversationId): string => `/account/messages/${id}`;

/** @throws Refusal SIGN_IN_REQUIRED */
export const sideOf = (request: PageRequest): Side => ({
  party: 'client',
  clientId: signedIn(request).clientId,
});

/** The session a message is to be about, as the address or the form names it; null where it is none of the client's. */
export const readAbout = async (
  request: PageRequest,
): Promise<{ id: number; serviceName: string } | null> => {
  const named = rowId.safeParse(request.form.sessionId ?? request.query.get('session'));
  if (!named.success || request.client === null) return null;
  const found = await attempt(() =>
    readSessionConversation(request.app, sideOf(request), named.data as SessionId),
  );
  return found.refusal ? null : found.value.session;
};
