import type { StrapiApp } from '@strapi/strapi/admin';
import { OPERATE, PLUGIN_ID, WORK_AS_HOST } from '../plugin-id';
import { message } from '../say';

type MenuLink = Parameters<StrapiApp['addMenuLink']>[0];

/** The entry *Pay Per Session*, for hosts and operators; its pages are loaded when it is opened. */
export const menuLink = (icon: MenuLink['icon']): MenuLink => ({
  to: `plugins/${PLUGIN_ID}`,
  icon,
  intlLabel: message('menu.panel'),
  permissions: [
    { action: WORK_AS_HOST, subject: null },
    { action: OPERATE, subject: null },
  ],
  Component: () => import('./Panel'),
  position: 2,
});
