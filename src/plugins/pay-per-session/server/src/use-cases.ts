import * as allocations from './allocations';
import * as calendar from './calendar';
import * as catalog from './catalog';
import * as institutions from './institutions';
import * as introductions from './introductions';
import * as invitations from './invitations';
import * as mail from './mail';
import * as messages from './messages';
import * as passwords from './passwords';
import * as payments from './payments';
import * as people from './people';
import { readSettings } from './platform/settings';
import * as reports from './reports';
import * as reviews from './reviews';
import * as room from './room';
import * as sessions from './sessions';
import * as savedSettings from './settings';
import * as wallet from './wallet';

const settings = { readSettings, ...savedSettings };

/**
 * What the product can do, for code outside the plugin: the app's own commands, cron tasks, other plugins.
 * `strapi.plugin('pay-per-session').service('useCases')`; each takes the service `app` first.
 */
export const useCases = {
  people,
  institutions,
  catalog,
  calendar,
  introductions,
  wallet,
  payments,
  mail,
  messages,
  passwords,
  invitations,
  room,
  sessions,
  reviews,
  allocations,
  reports,
  settings,
};
export type UseCases = typeof useCases;
