import type { Subject } from '../platform/subject';
import { registerPermissions } from './permissions';

export const people: Subject = {
  name: 'people',
  bootstrap: (app) => registerPermissions(app.strapi),
};
