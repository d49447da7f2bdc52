import { DAY } from '../../platform/clock';

/** A week, or the part of one that a term holds: plain dates, the last one inclusive. */
export interface WeekOfTerm {
  /** The Monday it is known by, which may lie before the term. */
  monday: string;
  from: string;
  to: string;
}

const THURSDAY_OF_1970 = 3;
const dayOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
/** The Monday of a day; day 0 was a Thursday. */
const mondayOf = (day: number): number => day - ((day + THURSDAY_OF_1970) % 7);

/** The weeks of a term, Monday to Sunday, the first and the last cut to it. Plain dates of one zone. */
export const weeksOfTerm = (startsOn: string, endsOn: string): WeekOfTerm[] => {
  const [first, last] = [dayOf(startsOn), dayOf(endsOn)];
  const weeks: WeekOfTerm[] = [];
  for (let monday = mondayOf(first); monday <= last; monday += 7)
    weeks.push({
      monday: dateOf(monday),
      from: dateOf(Math.max(monday, first)),
      to: dateOf(Math.min(monday + 6, last)),
    });
  return weeks;
};

/** The Monday by which the week of a plain date is known. */
export const mondayOfDate = (date: string): string => dateOf(mondayOf(dayOf(date)));
