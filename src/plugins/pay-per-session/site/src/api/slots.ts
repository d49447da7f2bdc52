import { freeStartsInput } from '../../../shared/contracts/free-starts';
import {
  findFreeStarts,
  nextFreeStarts,
  rangeOfDates,
  readServiceSchedule,
} from '../../../server/src/calendar';
import { database } from '../../../server/src/platform/database';
import type { ServiceId } from '../../../server/src/platform/ids';
import { readRowId } from '../../../server/src/platform/row-id';
import { parse } from '../../../server/src/platform/validation';
import { question } from './api-page';
import { iso } from './iso';

/**
 * The free starts of a service on the dates from `from` to `to` of a zone, at most 62, and why the others are not
 * free. What changes only with the catalog is read once per version of it, so this costs one query.
 */
export const slots = question('/services/:id/slots', async ({ app, params, query, remember }) => {
  const serviceId = readRowId(params) as ServiceId;
  const dates = parse(freeStartsInput, Object.fromEntries(query));
  const schedule = await remember(`schedule ${serviceId}`, () =>
    readServiceSchedule(database(app.strapi), serviceId),
  );
  const range = rangeOfDates(dates);
  const free = await findFreeStarts(app, { serviceId, ...range }, schedule);
  const [next] =
    free.starts.length > 0
      ? free.starts
      : await nextFreeStarts(app, { serviceId, from: range.to, most: 1 }, schedule);
  return {
    serviceId,
    ...dates,
    hostTimeZone: free.hostTimeZone,
    durationMinutes: free.durationMinutes,
    starts: free.starts.map(iso),
    removed: free.removed,
    nextFreeStart: next === undefined ? null : iso(next),
  };
});
