import type { App } from './app';
import { database, insertRowOnce, writeInstant } from './database';

/**
 * Takes the lease `name` for `milliseconds` unless another instance holds it; tells whether it is ours.
 * Compare-and-set on one row, so two instances never both hold it.
 */
export const takeLease = async (
  app: App,
  name: string,
  holder: string,
  milliseconds: number,
): Promise<boolean> => {
  const db = database(app.strapi);
  const now = app.clock.now();
  const expiresAt = writeInstant(now + milliseconds);
  const inserted = await insertRowOnce(db, 'pps_leases', now, { name, holder, expires_at: expiresAt }, [
    'name',
  ]);
  if (inserted !== null) return true;
  const taken = await db('pps_leases')
    .where({ name })
    .andWhere((free) => void free.where({ holder }).orWhere('expires_at', '<=', writeInstant(now)))
    .update({ holder, expires_at: expiresAt });
  return taken === 1;
};

/** Gives the lease up early; nothing happens when it is not ours any more. */
export const giveUpLease = async (app: App, name: string, holder: string): Promise<void> => {
  await database(app.strapi)('pps_leases')
    .where({ name, holder })
    .update({ expires_at: writeInstant(app.clock.now()) });
};
