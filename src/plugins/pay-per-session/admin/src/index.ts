import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PLUGIN_ID } from './plugin-id';
import { comingSessionsWidgets } from './home/coming-sessions-widget';
import { menuLink } from './panel/menu-link';
import { loadTranslations } from './translations/load-translations';

export default {
  register(app: StrapiApp) {
    app.addMenuLink(menuLink(Clock));
    app.widgets.register((widgets) => [...comingSessionsWidgets(Clock), ...widgets]);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },
  registerTrads: ({ locales }: { locales: string[] }) => loadTranslations(locales),
};
