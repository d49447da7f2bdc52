import type { BookingRulesInput } from '../../../shared/contracts/booking-rules';
import type { PurchaseWish } from '../../../shared/contracts/purchase';
import { readWallClock } from '../../../shared/wall-clock';
import { checkInstant, checkStart, releaseHold, type ServiceSchedule } from '../calendar';
import type { App } from '../platform/app';
import { DAY, HOUR } from '../platform/clock';
import type { Transaction } from '../platform/database';
import { invalid, Refusal } from '../platform/errors';

/** The time a client has chosen, ms UTC; `offered` when it is to be one of the free starts. */
export interface ChosenTime {
  startsAt: number;
  offered: boolean;
}

const readOtherTime = (wish: NonNullable<PurchaseWish['otherTime']>): number => {
  const reading = readWallClock(wish.local, wish.timeZone, wish.fold);
  if (reading.kind === 'instant') return reading.instant;
  throw new Refusal('TIME_SKIPPED', {}, { 'otherTime.local': { key: 'timeSkipped' } });
};

/** The instant a purchase names, whatever its service makes of it; null where it names none. */
export const wishedStart = ({ startsAt, otherTime }: PurchaseWish): number | null => {
  if (startsAt !== undefined) return startsAt;
  if (otherTime === undefined) return null;
  const reading = readWallClock(otherTime.local, otherTime.timeZone, otherTime.fold);
  return reading.kind === 'instant' ? reading.instant : null;
};

/**
 * What a purchase says of its time: nothing for an arranged service, a start for a booked one, a start or another
 * time for a requested one.
 * @throws Refusal INVALID_INPUT where no time was chosen, OTHER_TIMES_NOT_TAKEN, TIME_SKIPPED
 */
export const readChosenTime = (
  { agreeing, rules }: Pick<ServiceSchedule, 'agreeing' | 'rules'>,
  wish: PurchaseWish,
): ChosenTime | null => {
  if (agreeing === 'arranged') return null;
  if (wish.startsAt !== undefined) return { startsAt: wish.startsAt, offered: true };
  if (wish.otherTime === undefined) throw invalid({ startsAt: { key: 'required' } });
  if (agreeing === 'booked' || !rules.otherTimes) throw new Refusal('OTHER_TIMES_NOT_TAKEN');
  return { startsAt: readOtherTime(wish.otherTime), offered: false };
};

/** Another time than the free ones keeps the service's notice and furthest date; hours it need not keep. */
const checkOtherTime = (startsAt: number, now: number, rules: BookingRulesInput): void => {
  checkInstant(startsAt, now);
  if (startsAt < now + rules.noticeHours * HOUR)
    throw new Refusal('START_TOO_SOON', { hours: rules.noticeHours });
  if (startsAt > now + rules.furthestDays * DAY)
    throw new Refusal('START_TOO_FAR', { days: rules.furthestDays });
};

/**
 * Gives up the hold under which the time was kept, and checks that it is on offer. Behind `lockCalendars`.
 * @throws Refusal those of `checkStart`; HOLD_ENDED where the hold has lapsed and somebody else has the time
 */
export const checkChosenTime = async (
  trx: Transaction,
  app: App,
  schedule: ServiceSchedule,
  { chosen, hold }: { chosen: ChosenTime; hold: string | undefined },
): Promise<void> => {
  const held = hold === undefined || hold === '' ? null : await releaseHold(trx, app, hold);
  if (!chosen.offered) {
    checkOtherTime(chosen.startsAt, app.clock.now(), schedule.rules);
    return;
  }
  try {
    await checkStart(trx, app, schedule, { startsAt: chosen.startsAt });
  } catch (error) {
    if (held === false && error instanceof Refusal && error.code === 'TIME_TAKEN')
      throw new Refusal('HOLD_ENDED');
    throw error;
  }
};
