import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const advanced = z
  .object({
    allow_register: z.boolean().default(true),
    email_confirmation: z.boolean().default(false),
    default_role: z.string().default('authenticated'),
  })
  .catch({ allow_register: true, email_confirmation: false, default_role: 'authenticated' });

/** What an operator has set for accounts in the users-permissions plugin. */
export const readAccountSettings = async (strapi: Core.Strapi) => {
  const stored = await strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' }).get();
  const { allow_register, email_confirmation, default_role } = advanced.parse(stored);
  return { registrationOpen: allow_register, confirmsEmail: email_confirmation, defaultRole: default_role };
};
