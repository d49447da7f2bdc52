import type { App } from '../platform/app';
import { sendAsOneSender } from './send-due-mails';

const underWay = new WeakMap<App, Promise<void>>();

/** Asks for due mails to be sent now rather than at the next round; call it after the commit. Never throws. */
export const nudgeMail = (app: App): void => {
  const before = underWay.get(app) ?? Promise.resolve();
  const run = before
    .then(() => sendAsOneSender(app))
    .catch((error: unknown) => {
      app.strapi.log.error(`Sending mails failed: ${error instanceof Error ? error.message : String(error)}`);
    });
  underWay.set(app, run);
};

/** Resolves when every nudge so far has been followed; an instance sends in one row, so nothing is on its way then. */
export const mailsAtRest = async (app: App): Promise<void> => {
  await underWay.get(app);
};

/** Sends what is due by now, after what is being sent already. */
export const sendDueMails = async (app: App): Promise<void> => {
  nudgeMail(app);
  await mailsAtRest(app);
};
