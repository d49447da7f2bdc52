import type { App } from '../platform/app';
import { writeInstant, type Transaction } from '../platform/database';
import { readSettings } from '../platform/settings';
import { fixedForIntroductions } from './rules/introduction-service';

/**
 * Makes every introductory session on offer say what the site's settings say now, so that all readers of services see
 * one truth; in the transaction that changes the settings. Again: no change.
 */
export const followIntroductionPolicy = async (app: App, trx: Transaction): Promise<void> => {
  const fixed = fixedForIntroductions(await readSettings(app.strapi));
  const columns = {
    price_amount: fixed.priceAmount,
    agreeing: fixed.agreeing,
    duration_minutes: fixed.durationMinutes,
    notice_hours: fixed.noticeHours,
    furthest_days: fixed.furthestDays,
  };
  const otherwise = Object.keys(columns)
    .map((column) => `${column} is distinct from ?`)
    .join(' or ');
  await trx('pps_services')
    .where({ kind: 'introduction' })
    .whereRaw(`(${otherwise})`, Object.values(columns))
    .update({ ...columns, updated_at: writeInstant(app.clock.now()) });
};
