import type { TermView } from '../../../shared/contracts/institution';

const DAY = 86_400_000;
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** Where something stands on the line, in percent of its length. */
export interface Stretch {
  from: number;
  width: number;
}

export interface TimeLine {
  terms: { term: TermView; stretch: Stretch }[];
  /** First days of months, with the date. */
  months: { date: string; from: number }[];
  /** Null where today lies outside. */
  today: number | null;
}

/** Terms that ended longer ago than this are told by the list alone. */
const PAST_DAYS = 400;
const MOST_MONTHS = 12;

const recent = (terms: readonly TermView[], today: string): readonly TermView[] => {
  const shown = terms.filter(({ endsOn }) => dayOf(endsOn) >= dayOf(today) - PAST_DAYS);
  return shown.length === 0 ? terms.slice(-3) : shown;
};

/** First days of months between two days; of a long line only every so many, so that their names have room. */
const monthsBetween = (from: number, until: number): string[] => {
  const months: string[] = [];
  const first = new Date(from * DAY);
  for (let month = first.getUTCMonth() + 1; ; month += 1) {
    const start = new Date(Date.UTC(first.getUTCFullYear(), month, 1));
    if (start.getTime() / DAY > until) break;
    months.push(start.toISOString().slice(0, 10));
  }
  const every = [1, 2, 3, 6, 12].find((step) => months.length / step <= MOST_MONTHS) ?? 24;
  return months.filter((date) => (Number(date.slice(5, 7)) - 1) % every === 0);
};

/** Terms in the order of time on one line from the first to the last of them, and today. `today` is a plain date. */
export const timeLineOf = (all: readonly TermView[], today: string): TimeLine | null => {
  const terms = recent(all, today);
  const [first, last] = [terms.at(0), terms.at(-1)];
  if (!first || !last) return null;
  const from = Math.min(dayOf(first.startsOn), Math.max(dayOf(today), dayOf(first.startsOn) - PAST_DAYS));
  const until = Math.max(dayOf(last.endsOn) + 1, Math.min(dayOf(today) + 1, dayOf(last.endsOn) + PAST_DAYS));
  const length = until - from;
  const at = (day: number): number => ((day - from) / length) * 100;
  const now = at(dayOf(today) + 0.5);
  return {
    terms: terms.map((term) => {
      const start = at(dayOf(term.startsOn));
      return { term, stretch: { from: start, width: at(dayOf(term.endsOn) + 1) - start } };
    }),
    months: monthsBetween(from, until).map((date) => ({ date, from: at(dayOf(date)) })),
    today: now >= 0 && now <= 100 ? now : null,
  };
};
