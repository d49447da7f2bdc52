import type { z } from 'zod';
import { freeStartsInput } from '../../../shared/contracts/free-starts';
import {
  findFreeStarts,
  nextFreeStarts,
  rangeOfDates,
  readServiceSchedule,
  type ServiceSchedule,
} from '../../../server/src/calendar';
import type { App } from '../../../server/src/platform/app';
import { database } from '../../../server/src/platform/database';
import type { ServiceId } from '../../../server/src/platform/ids';
import { readRowId } from '../../../server/src/platform/row-id';
import { parse } from '../../../server/src/platform/validation';
import { timesQuestion } from './api-page';
import { iso } from './iso';

const readSlots = async (
  app: App,
  serviceId: ServiceId,
  { dates, schedule }: { dates: z.output<typeof freeStartsInput>; schedule: ServiceSchedule },
) => {
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
};

/**
 * The free starts of a service on the dates from `from` to `to` of a zone, at most 62, and why the others are not
 * free. What changes only with the catalog is read once per version of it, and the whole answer once per state of the
 * host's calendar: most of the time it costs one short query, which everybody who asks at once shares.
 */
export const slots = timesQuestion('/services/:id/slots', async (request) => {
  const { app, params, query, remember, rememberTimes } = request;
  const serviceId = readRowId(params) as ServiceId;
  const dates = parse(freeStartsInput, Object.fromEntries(query));
  const schedule = await remember(`schedule ${serviceId}`, () =>
    readServiceSchedule(database(app.strapi), serviceId),
  );
  const key = `${serviceId} ${dates.from} ${dates.to} ${dates.timeZone}`;
  return rememberTimes(schedule.hostId, key, async () => ({
    data: await readSlots(app, serviceId, { dates, schedule }),
  }));
});
