import type { StrapiApp } from '@strapi/strapi/admin';
import { OPERATE, PANEL_PATH, PLUGIN_ID, WORK_AS_HOST } from '../plugin-id';
import { message } from '../say';

type Widget = Extract<Parameters<StrapiApp['widgets']['register']>[0], { id: string }>;

const link = { label: message('home.all'), href: `${PANEL_PATH}/sessions` };

/** On the panel's home page: a host's own coming sessions, and for who operates those of all hosts. */
export const comingSessionsWidgets = (icon: Widget['icon']): Widget[] => [
  {
    id: 'coming-sessions',
    pluginId: PLUGIN_ID,
    icon,
    title: message('home.title'),
    link,
    permissions: [{ action: WORK_AS_HOST }],
    component: async () => (await import('./ComingSessions')).OwnSessions,
  },
  {
    id: 'all-coming-sessions',
    pluginId: PLUGIN_ID,
    icon,
    title: message('home.titleAll'),
    link,
    permissions: [{ action: OPERATE }],
    component: async () => (await import('./ComingSessions')).AllSessions,
  },
];
