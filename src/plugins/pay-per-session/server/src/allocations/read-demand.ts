import type { WeekFigures } from '../../../shared/contracts/credit-figures';
import type { SessionStatus } from '../../../shared/session-status';
import { dateIn, dateOf, dayOf, openTime, readHoursOf, startOfDate } from '../calendar';
import type { App } from '../platform/app';
import { HOUR } from '../platform/clock';
import { database, readInstant, type Db, type StoredInstant } from '../platform/database';
import type { HostId } from '../platform/ids';
import { readCreditServices } from './credit-hosts';
import type { TermForCredits } from './read-term';
import { mondayOfDate, weeksOfTerm, type WeekOfTerm } from './rules/weeks-of-term';

interface AskedRow {
  status: SessionStatus;
  starts_at: StoredInstant | null;
  sold_at: StoredInstant;
}

/** Sessions that will take place, or did, or would have if the client had come. */
const BOOKED: ReadonlySet<SessionStatus> = new Set([
  'unscheduled',
  'scheduled',
  'delivered',
  'client_absent',
  'disputed',
]);

/** Sessions that credits of the term were set aside for. A checkout that was left asked for nothing. */
const readAsked = (db: Db, { termId }: TermForCredits): Promise<AskedRow[]> =>
  db('pps_sessions as session')
    .whereIn(
      'session.id',
      db('pps_credit_entries as entry')
        .join('pps_credit_allocations as allocation', 'allocation.id', 'entry.allocation_id')
        .where('allocation.term_id', termId)
        .whereNotNull('entry.session_id')
        .select('entry.session_id'),
    )
    .whereNotIn('session.status', ['held', 'expired'])
    .select<AskedRow[]>('session.status', 'session.starts_at', 'session.sold_at');

/** So many hosts' hours are read together. */
const TOGETHER = 100;
const breathe = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

interface Span {
  from: number;
  to: number;
}

const spanOf = ({ from, to }: WeekOfTerm, timeZone: string): Span => ({
  from: startOfDate(timeZone, from),
  to: startOfDate(timeZone, dateOf(dayOf(to) + 1)),
});

/** How much of `[startsAt, endsAt)` lies in a span, in ms. */
const within = (span: Span, startsAt: number, endsAt: number): number =>
  Math.max(0, Math.min(endsAt, span.to) - Math.max(startsAt, span.from));

const hoursByWeek = async (db: Db, hostIds: readonly HostId[], spans: readonly Span[]): Promise<number[]> => {
  const total = spans.map(() => 0);
  const whole = { from: spans[0]?.from ?? 0, to: spans.at(-1)?.to ?? 0 };
  for (let next = 0; next < hostIds.length; next += TOGETHER) {
    const hoursOf = await readHoursOf(db, hostIds.slice(next, next + TOGETHER), whole);
    for (const hours of hoursOf.values()) {
      for (const open of openTime(hours, whole)) {
        const [startsAt, endsAt] = [Date.parse(open.startsAt), Date.parse(open.endsAt)];
        for (const [week, span] of spans.entries())
          total[week] = (total[week] ?? 0) + within(span, startsAt, endsAt);
      }
      await breathe();
    }
  }
  return total.map((time) => time / HOUR);
};

/**
 * What clients ask for with credits of a term, week by week, against the hours that hosts who take them have published.
 * A session stands in the week of its date, one without a date in the week it was asked for.
 */
export const readDemand = async (
  app: App,
  term: TermForCredits,
): Promise<{ hosts: number; weeks: WeekFigures[] }> => {
  const db = database(app.strapi);
  const { timeZone, startsOn, endsOn } = term;
  const weeks = weeksOfTerm(startsOn, endsOn);
  const services = await readCreditServices(db, term.institutionId);
  const hostIds = [...new Set(services.map(({ hostId }) => hostId))];
  const hours = await hoursByWeek(
    db,
    hostIds,
    weeks.map((week) => spanOf(week, timeZone)),
  );
  const asked = new Map<string, number>();
  const booked = new Map<string, number>();
  for (const { status, starts_at, sold_at } of await readAsked(db, term)) {
    const monday = mondayOfDate(dateIn(timeZone, readInstant(starts_at ?? sold_at)));
    asked.set(monday, (asked.get(monday) ?? 0) + 1);
    if (BOOKED.has(status)) booked.set(monday, (booked.get(monday) ?? 0) + 1);
  }
  // Sessions may take place after the term that pays them.
  const later = [...asked.keys()].filter((monday) => !weeks.some((week) => week.monday === monday)).sort();
  return {
    hosts: hostIds.length,
    weeks: [...weeks.map(({ monday }) => monday), ...later].map((monday, index) => ({
      monday,
      hours: Math.round((hours[index] ?? 0) * 100) / 100,
      asked: asked.get(monday) ?? 0,
      booked: booked.get(monday) ?? 0,
    })),
  };
};
