import { z } from 'zod';
import type { App } from '../platform/app';
import { OPERATE } from './permissions';

/** To whom a mail for operators is written. */
export interface OperatorAddress {
  adminUserId: number;
  name: string;
  email: string;
  locale: string;
}

const storedUsers = z.array(
  z.object({
    id: z.number(),
    firstname: z.string().nullable(),
    email: z.string(),
    preferedLanguage: z.string().nullable(),
  }),
);

/** Everybody who may operate and can sign in, whichever role allows it; joins the caller's transaction. */
export const readOperators = async (app: App): Promise<OperatorAddress[]> => {
  const users: unknown = await app.strapi.db.query('admin::user').findMany({
    where: {
      isActive: true,
      $or: [{ blocked: false }, { blocked: null }],
      roles: { permissions: { action: OPERATE } },
    },
    select: ['id', 'firstname', 'email', 'preferedLanguage'],
    orderBy: 'id',
  });
  return storedUsers.parse(users).map(({ id, firstname, email, preferedLanguage }) => ({
    adminUserId: id,
    name: firstname ?? email,
    email,
    locale: preferedLanguage ?? 'en',
  }));
};
