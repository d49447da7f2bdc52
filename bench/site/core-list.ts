import { factories, type Core } from '@strapi/strapi';

const HOST = 'plugin::pay-per-session.host';
const LIST = '/bench-hosts';

interface Registry {
  set(uid: string, value: unknown): unknown;
}
interface Server {
  routes(routes: unknown): unknown;
}

/**
 * Gives the hosts what the product does not: the core REST list any content type of a Strapi app has, made with
 * Strapi's own factories and opened to the public by a permission. Call between `register` and `bootstrap`.
 * @returns its path; it lists 25 hosts, without pictures or services, which is the least it can do
 */
export const addCoreList = (strapi: Core.Strapi): string => {
  strapi.get<Registry>('services').set(HOST, factories.createCoreService(HOST));
  strapi.get<Registry>('controllers').set(HOST, factories.createCoreController(HOST));
  (strapi.server as unknown as Server).routes({
    type: 'content-api',
    routes: [
      {
        method: 'GET',
        path: LIST,
        handler: `${HOST}.find`,
        info: { type: 'content-api', pluginName: 'pay-per-session' },
        config: { auth: { scope: [`${HOST}.find`] } },
      },
    ],
  });
  return `/api${LIST}`;
};

/** Allows visitors to read the list. */
export const openCoreList = async (strapi: Core.Strapi): Promise<void> => {
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } })) as { id: number } | null;
  await strapi.db
    .query('plugin::users-permissions.permission')
    .create({ data: { action: `${HOST}.find`, role: role?.id } });
};
