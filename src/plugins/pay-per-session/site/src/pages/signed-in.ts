import type { SignedInClient } from '../../../server/src/people';
import { Refusal } from '../../../server/src/platform/errors';
import type { PageRequest } from '../routing/page';

/** The signed-in client. @throws Refusal SIGN_IN_REQUIRED, which leads a visitor to the sign-in page and back */
export const signedIn = ({ client }: PageRequest): SignedInClient => {
  if (!client) throw new Refusal('SIGN_IN_REQUIRED');
  return client;
};
