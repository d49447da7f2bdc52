import type { SignedInClient } from '../../../server/src/people';
import { Refusal } from '../../../server/src/platform/errors';
import type { KeptBytes } from '../routing/kept-bytes';
import type { Page, PageRequest } from '../routing/page';
import { answerRefused } from './api-refusal';

/** Beside Strapi's own content API, and answered in front of its stack. */
export const API_ROOT = '/api/pay-per-session';

const clientOf = ({ client }: PageRequest): SignedInClient => {
  if (!client) throw new Refusal('SIGN_IN_REQUIRED');
  return client;
};

/** A question of a program: the answer stands under `data`, a refusal under `error` with its code and a sentence. */
const question = (path: string, answer: (request: PageRequest) => Promise<unknown>): Page => ({
  path: `${API_ROOT}${path}`,
  privacy: 'private',
  api: true,
  get: (request) =>
    answerRefused(request, async () => ({ kind: 'json', body: { data: await answer(request) } })),
});

/** A question about a host's free times, whose answer is the same for everybody and kept as long as it is true. */
export const timesQuestion = (path: string, answer: (request: PageRequest) => Promise<KeptBytes>): Page => ({
  path: `${API_ROOT}${path}`,
  privacy: 'private',
  api: true,
  get: (request) => answerRefused(request, async () => ({ kind: 'kept-json', body: await answer(request) })),
});

/** A question about what is its client's own. @throws Refusal SIGN_IN_REQUIRED */
export const ownQuestion = (
  path: string,
  answer: (request: PageRequest, client: SignedInClient) => Promise<unknown>,
): Page => question(path, async (request) => answer(request, clientOf(request)));

/** Something a program does for its client. @throws Refusal SIGN_IN_REQUIRED */
export const deed = (
  path: string,
  act: (request: PageRequest, client: SignedInClient) => Promise<unknown>,
): Page => ({
  path: `${API_ROOT}${path}`,
  privacy: 'private',
  api: true,
  post: (request) =>
    answerRefused(request, async () => ({
      kind: 'json',
      body: { data: await act(request, clientOf(request)) },
    })),
});
