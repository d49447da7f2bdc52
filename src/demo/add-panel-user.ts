import { PASSWORD } from './accounts';
import type { Stage } from './stage';

interface UserService {
  create(user: object): Promise<{ id: number }>;
}

/** Adds somebody who signs in to the admin panel. @returns the admin user's id */
export const addPanelUser = async (
  { strapi }: Stage,
  user: { email: string; firstname: string; lastname: string; roleCode: string },
): Promise<number> => {
  const { roleCode, ...names } = user;
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: roleCode } })) as {
    id: number;
  } | null;
  if (!role) throw new Error(`There is no role ${roleCode} in the admin panel.`);
  const { id } = await (strapi.service('admin::user') as UserService).create({
    ...names,
    password: PASSWORD,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return id;
};
