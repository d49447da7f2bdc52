import { readSoonestStarts } from '../../../server/src/calendar';
import type { HostGrid } from '../../../server/src/catalog';
import { DAY, HOUR } from '../../../server/src/platform/clock';
import type { HostId } from '../../../server/src/platform/ids';
import { minuteOf } from '../format/times';
import type { PageRequest } from '../routing/page';

/** Each host's next free start (ms, UTC); null where none is near, nothing where no time is picked from a calendar. */
export type SoonHosts = ReadonlyMap<HostId, number | null>;

const WEEK = 7 * DAY;

/**
 * Read for all hosts together, once a minute: a page of many hosts must not ask the calendar for each of them and each
 * time, and which hosts are free soon can only be said of all.
 */
export const readSoonHosts = ({ app, remember }: PageRequest): Promise<SoonHosts> =>
  remember('soonest of all', () => readSoonestStarts(app), String(minuteOf(app.clock.now())));

/** The hosts with a free start within a week, the soonest first. */
export const freeWithinAWeek = (soon: SoonHosts, now: number): HostId[] =>
  [...soon]
    .flatMap(([id, start]) => (start !== null && start < now + WEEK ? [{ id, start }] : []))
    .sort((one, other) => one.start - other.start || one.id - other.id)
    .map(({ id }) => id);

/** What the markup of cards depends on beside the catalog: who is shown, with which start, in whose zone. */
export const cardsDependOn = (
  request: PageRequest,
  { hosts, total }: Pick<HostGrid, 'hosts' | 'total'>,
  { soon, zone }: { soon: SoonHosts; zone: string },
): (string | number)[] => [
  zone,
  // A start's year is told where it is not the present one.
  Math.floor(request.app.clock.now() / HOUR),
  total,
  hosts.map(({ id }) => `${id} ${soon.get(id) ?? ''}`).join(),
];
