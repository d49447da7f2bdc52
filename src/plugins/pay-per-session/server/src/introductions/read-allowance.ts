import type { MonthAllowance } from '../../../shared/contracts/introduction';
import type { App } from '../platform/app';
import { DAY, HOUR } from '../platform/clock';
import { database } from '../platform/database';
import type { ClientId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import { countPlaces, monthOf } from './places';
import { firstOfNextMonth } from './rules/calendar-month';

/**
 * How many introductory sessions a client has used, for each month in which one could be requested now: this one, and
 * the next one where the furthest date reaches it. Without a client nothing is used.
 */
export const readAllowance = async (app: App, clientId: ClientId | null): Promise<MonthAllowance[]> => {
  const now = app.clock.now();
  const settings = await readSettings(app.strapi);
  const first = monthOf(settings, now + settings.introNoticeHours * HOUR);
  const last = monthOf(settings, now + settings.introFurthestDays * DAY);
  const months = [...new Set([monthOf(settings, now), first, last])].sort();
  const taken =
    clientId === null
      ? new Map<string, number>()
      : await countPlaces(database(app.strapi), clientId, months, now);
  return months.map((month) => ({
    month,
    used: taken.get(month) ?? 0,
    limit: settings.introsPerMonth,
    renewsOn: firstOfNextMonth(month),
    reachable: month >= first,
  }));
};
