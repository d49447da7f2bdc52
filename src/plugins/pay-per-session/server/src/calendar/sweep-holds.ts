import type { App } from '../platform/app';
import { inTransaction, writeInstant } from '../platform/database';
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
      .pluck<ReservationId[]>('id');
    for (const id of ids) await giveUpReservation(trx, id);
    return ids.length;
  });
  if (gone === BATCH) await sweepHolds(app);
};
