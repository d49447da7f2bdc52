import type { StrapiApp } from '@strapi/strapi/admin';
import { quietPanel } from './quiet-panel';

const READ_CONTENT = 'plugin::content-manager.explorer.read';
const READ_ADMIN_USERS = 'admin::users.read';

/** An empty content manager is of no use to a host. */
const hideContentManager = (app: StrapiApp): void => {
  const link = app.router.menu.find(({ to }) => to === 'content-manager');
  if (link) link.permissions = [{ action: READ_CONTENT }];
};

/** How many admin users and API tokens there are is for who runs the site. */
const hideStatistics = (app: StrapiApp): void =>
  app.widgets.register((widgets) =>
    widgets.map((widget) =>
      widget.id === 'key-statistics' ? { ...widget, permissions: [{ action: READ_ADMIN_USERS }] } : widget,
    ),
  );

export default {
  config: {
    locales: ['es'],
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    hideContentManager(app);
    hideStatistics(app);
    // Not worth an error: at worst the banner is seen once.
    quietPanel().catch(() => undefined);
  },
  bootstrap() {},
};
