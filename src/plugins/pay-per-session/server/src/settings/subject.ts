import { settingsInput } from '../../../shared/contracts/settings';
import { adminUserIdOf, operatorRoute } from '../people';
import type { Subject } from '../platform/subject';
import { parse } from '../platform/validation';
import { changeSettings } from './change-settings';
import { showSettings } from './show-settings';

/** The settings' page in the admin panel; for operators. */
export const settings: Subject = {
  name: 'settings',
  actions: {
    show: (app) => showSettings(app),
    change: (app, ctx) =>
      changeSettings(
        app,
        { kind: 'operator', adminUserId: adminUserIdOf(ctx) },
        parse(settingsInput, ctx.request.body),
      ),
  },
  adminRoutes: [
    operatorRoute('GET', '/settings', 'settings.show'),
    operatorRoute('PUT', '/settings', 'settings.change'),
  ],
};
