import { createHash } from 'node:crypto';
import {
  MOST_BUSY_CALENDARS,
  type BusyCalendarInput,
  type BusyCalendarView,
} from '../../../../shared/contracts/busy-calendar';
import type { Viewer } from '../../people';
import type { App } from '../../platform/app';
import { inTransaction, insertRowOnce, writeInstant, type Transaction } from '../../platform/database';
import { invalid, Refusal } from '../../platform/errors';
import type { BusyCalendarId, HostId } from '../../platform/ids';
import { checkBusyCalendar } from './check-busy-calendar';
import { loadBusyCalendar, showBusyCalendar } from './list-busy-calendars';

/** Two of one host's at once count one after the other. */
const requireRoom = async (trx: Transaction, hostId: HostId): Promise<void> => {
  const host = await trx('pps_hosts')
    .where({ id: hostId })
    .forNoKeyUpdate()
    .first<{ id: number } | undefined>('id');
  if (!host) throw new Refusal('NOT_FOUND');
  const row = await trx('pps_busy_calendars')
    .where({ host_id: hostId })
    .count({ total: '*' })
    .first<{ total: number | string } | undefined>();
  if (Number(row?.total ?? 0) >= MOST_BUSY_CALENDARS)
    throw new Refusal('TOO_MANY_CALENDARS', { most: MOST_BUSY_CALENDARS });
};

/**
 * Adds a calendar elsewhere that blocks the host's time, and reads it at once, so that the host sees whether the
 * address works. One that cannot be read stays, with its reason.
 * @throws Refusal INVALID_INPUT, TOO_MANY_CALENDARS, NOT_FOUND when there is no such host
 */
export const addBusyCalendar = async (
  app: App,
  viewer: Viewer,
  hostId: HostId,
  input: BusyCalendarInput,
): Promise<BusyCalendarView> => {
  if (!app.config.allowPrivateCalendars && !input.address.startsWith('https:'))
    throw invalid({ address: { key: 'addressNotSecure' } });
  const now = app.clock.now();
  const id = await inTransaction(app.strapi, async (trx) => {
    await requireRoom(trx, hostId);
    const row = {
      host_id: hostId,
      name: input.name,
      address: input.address,
      address_hash: createHash('sha256').update(input.address).digest('base64url'),
      state: 'waiting',
      checks: 0,
      failures: 0,
      due_at: writeInstant(now),
    };
    return insertRowOnce(trx, 'pps_busy_calendars', now, row, ['host_id', 'address_hash']);
  });
  if (id === null) throw invalid({ address: { key: 'calendarKnown' } });
  await checkBusyCalendar(app, await loadBusyCalendar(app, viewer, id as BusyCalendarId));
  return showBusyCalendar(app, viewer, id as BusyCalendarId);
};
