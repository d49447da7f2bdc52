import {
  SETTING_NAMES,
  settingsTogether,
  type Settings,
  type SettingsChange,
  type SettingsChangeView,
  type SettingsView,
} from '../../../shared/contracts/settings';
import type { App } from '../platform/app';
import { inTransaction, insertRowOnce, writeInstant, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import { readLockedSettings } from '../platform/lock-settings';
import { storeSettings } from '../platform/settings';
import { parse } from '../platform/validation';
import { tellFollowers } from './follow-settings';
import { readRevision, showSettings } from './show-settings';

/** Who changes settings: an operator, or the app's own code. */
export type SettingsActor = { kind: 'operator'; adminUserId: number } | { kind: 'system' };

const nameOf = async (trx: Transaction, actor: SettingsActor): Promise<string | null> => {
  if (actor.kind === 'system') return null;
  const user = await trx('admin_users')
    .where({ id: actor.adminUserId })
    .first<{ firstname: string | null; lastname: string | null; email: string } | undefined>(
      'firstname',
      'lastname',
      'email',
    );
  const name = [user?.firstname, user?.lastname].filter(Boolean).join(' ');
  return name === '' ? (user?.email ?? null) : name;
};

const differences = (before: Settings, after: Settings): SettingsChangeView['changes'] =>
  SETTING_NAMES.filter((name) => before[name] !== after[name]).map((name) => ({
    name,
    before: before[name],
    after: after[name],
  }));

/**
 * Changes some settings, leaves the others, and writes down who changed what. Of two who save at once the first one
 * wins; the other is told. What changes nothing is no refusal: a form that is sent twice changes nothing the second time.
 * @param revision the state the change was made from; without one it is made from the present state
 * @throws Refusal INVALID_INPUT where settings contradict each other, STALE_SETTINGS
 */
export const changeSettings = async (
  app: App,
  actor: SettingsActor,
  { change, revision }: { change: SettingsChange; revision?: number },
): Promise<SettingsView> => {
  await inTransaction(app.strapi, async (trx) => {
    const before = await readLockedSettings(trx, app);
    const present = await readRevision(trx);
    const after = parse(settingsTogether, { ...before, ...change });
    const changes = differences(before, after);
    if (changes.length === 0) return;
    if (revision !== undefined && revision !== present) throw new Refusal('STALE_SETTINGS');
    const now = app.clock.now();
    // The unique revision lets one of two rivals in, whatever both have read.
    const written = await insertRowOnce(trx, 'pps_settings_changes', now, {
      revision: present + 1,
      at: writeInstant(now),
      admin_user_id: actor.kind === 'operator' ? actor.adminUserId : null,
      admin_name: await nameOf(trx, actor),
      changes: JSON.stringify(changes),
    });
    if (written === null) throw new Refusal('STALE_SETTINGS');
    await storeSettings(app.strapi, after);
    await tellFollowers(app, trx);
  });
  return showSettings(app);
};
