import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';

/** Brings what was derived from the settings up to date, in the transaction that changes them. */
export type SettingsFollower = (app: App, trx: Transaction) => Promise<void>;

const followers = new Map<string, SettingsFollower>();

/** Subjects that keep something derived from settings name what brings it up to date; once per name. */
export const followSettings = (name: string, follower: SettingsFollower): void => {
  followers.set(name, follower);
};

/** Called when the settings are stored, and not yet committed. */
export const tellFollowers = async (app: App, trx: Transaction): Promise<void> => {
  for (const follower of followers.values()) await follower(app, trx);
};
