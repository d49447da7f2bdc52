import type { App } from '../platform/app';
import { MINUTE } from '../platform/clock';
import { writeInstant, type Transaction } from '../platform/database';
import type { WantedTime } from './reserve-time';

/**
 * Whether nobody else has this time of the two people now. Behind `lockCalendars` the answer stays true until the
 * transaction ends; what the wanted session itself has kept does not count.
 */
export const isTimeFree = async (
  trx: Transaction,
  app: App,
  wanted: Omit<WantedTime, 'kind' | 'heldUntil' | 'serviceId'>,
): Promise<boolean> => {
  const { hostId, clientId, sessionId, startsAt, endsAt } = wanted;
  const blocksFrom = startsAt - wanted.bufferBeforeMinutes * MINUTE;
  const blocksUntil = endsAt + wanted.bufferAfterMinutes * MINUTE;
  const rival: unknown = await trx('pps_reservations')
    .where(
      (live) => void live.whereNull('held_until').orWhere('held_until', '>', writeInstant(app.clock.now())),
    )
    .where((other) => void other.whereNull('session_id').orWhereNot('session_id', sessionId ?? 0))
    .where(
      (either) =>
        void either
          .where(
            (ofHost) =>
              void ofHost
                .where('host_id', hostId)
                .where('blocks_from', '<', writeInstant(blocksUntil))
                .where('blocks_until', '>', writeInstant(blocksFrom)),
          )
          .orWhere(
            (ofClient) =>
              void ofClient
                .where('client_id', clientId ?? 0)
                .where('starts_at', '<', writeInstant(endsAt))
                .where('ends_at', '>', writeInstant(startsAt)),
          ),
    )
    .first<unknown>('id');
  return rival === undefined;
};
