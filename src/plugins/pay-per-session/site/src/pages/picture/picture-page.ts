import { readClientPicture } from '../../../../server/src/people';
import type { Page } from '../../routing/page';

/** A client's picture, for whoever was told its address: the client and those who meet them. It is never another one. */
export const picturePage: Page = {
  path: '/pictures/:key',
  privacy: 'link',
  get: async ({ app, params }) => ({
    kind: 'file',
    contentType: 'image/webp',
    lasting: true,
    body: await readClientPicture(app, params.key ?? ''),
  }),
};
