import type { StrapiApp } from '@strapi/strapi/admin';
import { PANEL_PATH, PLUGIN_ID, WORK_AS_HOST } from '../plugin-id';
import { message } from '../say';

type Widget = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>;

/** A host's coming sessions on the panel's home page. */
export const comingSessionsWidget = (icon: Widget['icon']): Widget => ({
  id: 'coming-sessions',
  pluginId: PLUGIN_ID,
  icon,
  title: message('home.title'),
  link: { label: message('home.all'), href: `${PANEL_PATH}/sessions` },
  permissions: [{ action: WORK_AS_HOST }],
  component: async () => (await import('./ComingSessions')).ComingSessions,
});
