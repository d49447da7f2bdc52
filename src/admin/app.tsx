import type { StrapiApp } from '@strapi/strapi/admin';

/** Shown to whoever may read some content; a host has no use for an empty content manager. */
const CONTENT_MANAGER = 'content-manager';
const READ_CONTENT = 'plugin::content-manager.explorer.read';

export default {
  config: {
    locales: ['es'],
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    const link = app.router.menu.find(({ to }) => to === CONTENT_MANAGER);
    if (link) link.permissions = [{ action: READ_CONTENT }];
  },
  bootstrap() {},
};
