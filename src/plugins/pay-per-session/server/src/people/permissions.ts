import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../platform/plugin-id';

/** What a role in the admin panel may be allowed. */
export const WORK_AS_HOST = `plugin::${PLUGIN_ID}.host`;
export const OPERATE = `plugin::${PLUGIN_ID}.operate`;

/** What the admin panel's service of permissions offers; Strapi does not type it. */
interface PermissionService {
  actionProvider: { registerMany(actions: unknown[]): Promise<unknown> };
}

/** Makes both known to the admin panel's roles; called in bootstrap, before the admin drops unknown permissions. */
export const registerPermissions = async (strapi: Core.Strapi): Promise<void> => {
  await (strapi.service('admin::permission') as PermissionService).actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'Work as a host: own profile, services and sessions',
      uid: 'host',
      pluginName: PLUGIN_ID,
    },
    {
      section: 'plugins',
      displayName: 'Operate: every host, service, session and mail',
      uid: 'operate',
      pluginName: PLUGIN_ID,
    },
  ]);
};
