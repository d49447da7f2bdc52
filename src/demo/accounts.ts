import { clients } from './cast/clients';
import { hosts } from './cast/hosts';

/** Every demo account has this password. */
export const PASSWORD = 'Demo-session-1';

export const SUPER_ADMIN = 'admin@example.org';
export const OPERATOR = 'operator@example.org';

export interface Account {
  role: string;
  email: string;
  name: string;
}

/** Who signs in to the admin panel. */
export const PANEL_ACCOUNTS: readonly Account[] = [
  { role: 'super admin', email: SUPER_ADMIN, name: 'Alex Admin' },
  { role: 'operator', email: OPERATOR, name: 'Olga Operator' },
  ...hosts.map(({ email, firstName, lastName }) => ({
    role: 'host',
    email,
    name: `${firstName} ${lastName}`,
  })),
];

/** Who signs in to the public site. */
export const SITE_ACCOUNTS: readonly Account[] = clients.map(({ email, displayName }) => ({
  role: 'client',
  email,
  name: displayName,
}));
