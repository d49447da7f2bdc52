import type { Core } from '@strapi/strapi';
import { mountSite } from '../../site/src';
import { allocations } from './allocations/subject';
import { calendar } from './calendar/subject';
import { catalog } from './catalog/subject';
import { contentTypes } from './content-types';
import { institutions } from './institutions/subject';
import { introductions } from './introductions/subject';
import { invitations } from './invitations/subject';
import { mail } from './mail/subject';
import { messages } from './messages/subject';
import { payments } from './payments/subject';
import { hasAnyPermission } from './people/has-any-permission';
import { people } from './people/subject';
import { allowOnlyPictures } from './platform/allow-only-pictures';
import { appOf, createApp } from './platform/app';
import { configDefaults, validateConfig } from './platform/config';
import { startHousekeeping } from './platform/housekeeping';
import { controller } from './platform/http';
import { liftTriggers } from './platform/lift-triggers';
import { teachUnicodeLower } from './platform/unicode-lower';
import { reports } from './reports/subject';
import { reviews } from './reviews/subject';
import { room } from './room/subject';
import { sessions } from './sessions/subject';
import { settings } from './settings/subject';
import { useCases } from './use-cases';
import type { Subject } from './platform/subject';
import { wallet } from './wallet/subject';

/** Strapi does not type its hooks. */
interface Hook {
  register(listener: () => Promise<void>): void;
}

/** In the order in which they stand on each other. */
const subjects: Subject[] = [
  people,
  settings,
  institutions,
  catalog,
  calendar,
  introductions,
  wallet,
  payments,
  room,
  mail,
  messages,
  invitations,
  sessions,
  reviews,
  allocations,
  reports,
];

let stopHousekeeping = async (): Promise<void> => {};

export default {
  config: { default: configDefaults, validator: validateConfig },
  contentTypes,
  services: { app: createApp, useCases: () => useCases },
  policies: { 'has-any-permission': hasAnyPermission },
  controllers: Object.fromEntries(subjects.map(({ name, actions = {} }) => [name, controller(actions)])),
  routes: {
    admin: { type: 'admin', routes: subjects.flatMap(({ adminRoutes = [] }) => adminRoutes) },
    'content-api': {
      type: 'content-api',
      routes: subjects.flatMap(({ contentRoutes = [] }) => contentRoutes),
    },
  },
  register({ strapi }: { strapi: Core.Strapi }) {
    allowOnlyPictures(strapi);
    for (const subject of subjects) subject.register?.(strapi);
    mountSite(strapi);
    (strapi.hook('strapi::content-types.beforeSync') as Hook).register(() => liftTriggers(strapi));
    (strapi.hook('strapi::content-types.afterSync') as Hook).register(async () => {
      for (const subject of subjects) await subject.afterSync?.(strapi);
    });
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const app = appOf(strapi);
    await teachUnicodeLower(strapi);
    for (const subject of subjects) await subject.bootstrap?.(app);
    if (!app.config.housekeeping) return;
    stopHousekeeping = startHousekeeping(
      app,
      subjects.flatMap(({ housekeeping = [] }) => housekeeping),
    );
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await stopHousekeeping();
    const app = appOf(strapi);
    for (const subject of [...subjects].reverse()) await subject.destroy?.(app);
  },
};
