import type { Context } from 'koa';
import type { PanelView } from '../../../shared/contracts/panel';
import type { App } from '../platform/app';
import { Refusal } from '../platform/errors';
import { readSettings } from '../platform/settings';
import { hostIdOf, mayOperate } from './viewer';

const ownHostId = async (app: App, ctx: Context): Promise<number | null> => {
  try {
    return await hostIdOf(app, ctx);
  } catch (error) {
    const onlyOperates = error instanceof Refusal && ['NOT_FOUND', 'NOT_ALLOWED'].includes(error.code);
    if (onlyOperates && mayOperate(ctx)) return null;
    throw error;
  }
};

/** Who is signed in and what the panel's pages need of the site. @throws Refusal NOT_ALLOWED, SIGN_IN_REQUIRED */
export const readPanel = async (app: App, ctx: Context): Promise<PanelView> => {
  const hostId = await ownHostId(app, ctx);
  const { siteName, currency, timeZone, noticeHours, hostLabel, hostsLabel, clientLabel, clientsLabel } =
    await readSettings(app.strapi);
  return {
    operator: mayOperate(ctx),
    hostId,
    siteName,
    currency,
    timeZone,
    noticeHours,
    hostLabel,
    hostsLabel,
    clientLabel,
    clientsLabel,
    publicUrl: app.config.publicUrl,
  };
};
