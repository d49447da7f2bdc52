import type { Page } from '../../routing/page';

export const homePage: Page = {
  path: '/',
  privacy: 'public',
  get: ({ settings }) => ({
    kind: 'page',
    title: settings.siteName,
    body: () => <h1>{settings.siteName}</h1>,
  }),
};
