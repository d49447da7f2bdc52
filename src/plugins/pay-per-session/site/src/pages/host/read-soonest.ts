import { nextFreeStarts } from '../../../../server/src/calendar';
import type { HostPageView } from '../../../../server/src/catalog';
import type { ServiceId } from '../../../../server/src/platform/ids';
import { minuteOf } from '../../format/times';
import type { PageRequest } from '../../routing/page';
import { readSchedule } from '../service/read-schedule';

const SHOWN = 3;

/** The next free starts (ms, UTC) of each service whose times are picked from the calendar. */
export type SoonestStarts = ReadonlyMap<ServiceId, readonly number[]>;

/**
 * Read once a minute, like the clock on the page: what is free changes with time and with every sale, and a profile
 * that is looked at often must not ask the calendar each time. Choosing a start asks it in any case.
 */
export const readSoonest = (request: PageRequest, host: HostPageView): Promise<SoonestStarts> => {
  const { app, remember } = request;
  const now = app.clock.now();
  const read = async (): Promise<SoonestStarts> => {
    const picked = host.services.filter(({ agreeing }) => agreeing !== 'arranged');
    const starts = await Promise.all(
      picked.map(({ id }) =>
        readSchedule(request, id).then((schedule) =>
          nextFreeStarts(app, { serviceId: id, from: now, most: SHOWN }, schedule),
        ),
      ),
    );
    return new Map(picked.map(({ id }, index) => [id, starts[index] ?? []]));
  };
  return remember(`soonest ${host.slug}`, read, String(minuteOf(now)));
};
