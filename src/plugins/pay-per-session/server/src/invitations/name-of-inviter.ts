import type { App } from '../platform/app';

interface AdminName {
  firstname: string | null;
  lastname: string | null;
  email: string;
}

/** What an admin user is called in the panel: name, else e-mail address. */
export const nameOfInviter = async (app: App, adminUserId: number): Promise<string> => {
  const user = (await app.strapi.db
    .query('admin::user')
    .findOne({ where: { id: adminUserId } })) as AdminName | null;
  const names = [user?.firstname, user?.lastname].filter((part) => typeof part === 'string' && part !== '');
  return names.length > 0 ? names.join(' ') : (user?.email ?? '');
};
