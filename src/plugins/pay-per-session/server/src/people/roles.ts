import { OPERATE, WORK_AS_HOST } from './permissions';

/** What a role may do, with the conditions of the admin panel (`admin::is-creator`: own files only). */
export interface Grant {
  action: string;
  conditions?: string[];
}

export interface PanelRole {
  code: string;
  name: string;
  description: string;
  grants: Grant[];
}

const OWN = ['admin::is-creator'];

/**
 * Sees the pages of Pay Per Session and only their own rows and files. Not `upload.assets.update`: Strapi's bulk
 * routes ask for that action without its condition, so whoever has it can delete and move everybody's files.
 */
export const HOST_ROLE: PanelRole = {
  code: 'pps-host',
  name: 'Host',
  description: 'Sells sessions: own profile, services and sessions, and nothing of others.',
  grants: [
    { action: WORK_AS_HOST },
    { action: 'plugin::upload.read', conditions: OWN },
    { action: 'plugin::upload.assets.create' },
    { action: 'plugin::upload.assets.download' },
    { action: 'plugin::upload.assets.copy-link' },
  ],
};

/** Runs the site: every host, service, session and mail, and the whole media library. */
export const OPERATOR_ROLE: PanelRole = {
  code: 'pps-operator',
  name: 'Operator',
  description: 'Runs the site: invites hosts, sees every service, session and mail.',
  grants: [
    { action: OPERATE },
    { action: 'plugin::upload.read' },
    { action: 'plugin::upload.configure-view' },
    { action: 'plugin::upload.assets.create' },
    { action: 'plugin::upload.assets.update' },
    { action: 'plugin::upload.assets.download' },
    { action: 'plugin::upload.assets.copy-link' },
  ],
};
