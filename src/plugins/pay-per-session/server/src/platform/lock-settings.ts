import type { App } from './app';
import { insertRowOnce, writeInstant, type Transaction } from './database';
import { readSettings, type Settings } from './settings';

const LOCK = { name: 'settings', holder: 'nobody' };

/**
 * The settings, which nobody changes until this transaction ends: for whoever writes down what is derived from them,
 * and for whoever changes them. A row of the leases is the lock, because there may be no row of settings yet.
 */
export const readLockedSettings = async (trx: Transaction, app: App): Promise<Settings> => {
  const now = app.clock.now();
  await insertRowOnce(trx, 'pps_leases', now, { ...LOCK, expires_at: writeInstant(now) }, ['name']);
  await trx('pps_leases').where({ name: LOCK.name }).forUpdate().select('id');
  return readSettings(app.strapi);
};
