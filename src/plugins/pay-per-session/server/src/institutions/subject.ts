import type { Subject } from '../platform/subject';
import { actions } from './controller';
import { installWalls } from './install-walls';
import { routes } from './routes';

/** Institutions and their terms, programs and who is a member. Mails about them stand in `invitations`. */
export const institutions: Subject = {
  name: 'institutions',
  actions,
  adminRoutes: routes,
  afterSync: installWalls,
};
