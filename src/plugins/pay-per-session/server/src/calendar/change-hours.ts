import type { App } from '../platform/app';
import { inTransaction, type Db, type Transaction } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { HostId } from '../platform/ids';

interface HoursChange {
  hostId: HostId;
  /** The one the person saw. */
  revision: number;
  /** Whether what the person wants stands there already: their form was sent twice. */
  isDone(db: Db): Promise<boolean>;
  write(trx: Transaction): Promise<void>;
}

/**
 * Changes a host's hours for who has seen how they stand: of two that save at once the first one wins, and the
 * other is told. The same form sent again changes nothing and is no refusal.
 * @throws Refusal STALE_HOURS, NOT_FOUND
 */
export const changeHours = async (app: App, change: HoursChange): Promise<void> => {
  const { hostId, revision } = change;
  await inTransaction(app.strapi, async (trx) => {
    // Rivals wait here for each other, on the host's row.
    const taken = await trx('pps_hosts')
      .where({ id: hostId })
      .whereRaw('coalesce(hours_revision, 0) = ?', [revision])
      .update({ hours_revision: revision + 1 });
    if (taken === 1) {
      await change.write(trx);
      return;
    }
    const host = await trx('pps_hosts').where({ id: hostId }).first<{ id: number } | undefined>('id');
    if (!host) throw new Refusal('NOT_FOUND');
    if (!(await change.isDone(trx))) throw new Refusal('STALE_HOURS');
  });
};
