import type { RunningApp } from './start-app';
import type { Visitor } from './visitor';

/** Every account the factories make has this password. */
export const PASSWORD = 'Correct-horse-7';

export interface AdminUser {
  id: number;
  email: string;
  password: string;
}

let made = 0;
/** Numbers that never repeat within a test file: for names and addresses. */
export const nextNumber = (): number => (made += 1);

const roleId = async ({ strapi }: RunningApp, code: string): Promise<number> => {
  const role = (await strapi.db.query('admin::role').findOne({ where: { code } })) as { id: number } | null;
  if (!role) throw new Error(`There is no role ${code} in the admin panel.`);
  return role.id;
};

export interface AdminUserWanted {
  email?: string;
  firstname?: string;
  lastname?: string;
}

interface UserService {
  create(user: object): Promise<{ id: number }>;
}

const anAdminUser = async (
  site: RunningApp,
  roleCode: string,
  {
    email = `person-${nextNumber()}@example.org`,
    firstname = 'Robin',
    lastname = 'Example',
  }: AdminUserWanted,
): Promise<AdminUser> => {
  const user = await (site.strapi.service('admin::user') as UserService).create({
    email,
    firstname,
    lastname,
    password: PASSWORD,
    isActive: true,
    registrationToken: null,
    roles: [await roleId(site, roleCode)],
  });
  return { id: user.id, email, password: PASSWORD };
};

export const aSuperAdmin = (site: RunningApp, wanted: AdminUserWanted = {}): Promise<AdminUser> =>
  anAdminUser(site, 'strapi-super-admin', wanted);

export const anOperator = (site: RunningApp, wanted: AdminUserWanted = {}): Promise<AdminUser> =>
  anAdminUser(site, 'pps-operator', wanted);

/** An admin user with the role Host, without a profile. */
export const aHostAccount = (site: RunningApp, wanted: AdminUserWanted = {}): Promise<AdminUser> =>
  anAdminUser(site, 'pps-host', wanted);

/** Somebody from the admin panel's side with no right of the product at all. */
export const anAuthor = (site: RunningApp, wanted: AdminUserWanted = {}): Promise<AdminUser> =>
  anAdminUser(site, 'strapi-author', wanted);

/** Signs in at the admin panel's API. */
export const signInAsAdmin = async (site: RunningApp, { email, password }: AdminUser): Promise<Visitor> => {
  const answer = await site.visitor().post('/admin/login', { email, password });
  const body = answer.json as { data?: { token?: string } } | undefined;
  const token = body?.data?.token;
  if (token === undefined) throw new Error(`${email} could not sign in: ${answer.status} ${answer.text}`);
  return site.withToken(token);
};
