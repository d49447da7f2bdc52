import type { App } from '../platform/app';
import { inTransaction, isPostgres, writeInstant } from '../platform/database';
import type { ReservationId } from '../platform/ids';
import { giveUpReservation } from './reserve-time';

const BATCH = 500;

/** Clears away lapsed holds of nobody's session. Housekeeping only: every reader looks at the deadline itself. */
export const sweepHolds = async (app: App): Promise<void> => {
  const gone = await inTransaction(app.strapi, async (trx) => {
    const ids = await trx('pps_reservations')
      .whereNull('session_id')
      .where('held_until', '<=', writeInstant(app.clock.now()))
      .orderBy('id')
      .limit(BATCH)
      .forUpdate()
      // Whoever is taking one's time away is doing this work already, and may be about to take another's.
      .modify((query) => {
        if (isPostgres(app.strapi)) void query.skipLocked();
      })
      .pluck<ReservationId[]>('id');
    for (const id of ids) await giveUpReservation(trx, id);
    return ids.length;
  });
  if (gone === BATCH) await sweepHolds(app);
};
