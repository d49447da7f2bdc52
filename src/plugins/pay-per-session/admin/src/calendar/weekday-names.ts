/** A Sunday, to name the days of the week after. */
const SUNDAY = Date.UTC(2023, 0, 1);
const DAY = 86_400_000;

/** Monday first, as calendars of the panel show the week; 0 is Sunday. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** `Monday`, in the reader's language, with a capital. */
export const weekdayName = (language: string, weekday: number): string => {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    SUNDAY + weekday * DAY,
  );
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

/** `Thu, 24 Dec 2026`: a date of a calendar, of no zone. */
export const sayDate = (language: string, date: string): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${date}T00:00:00Z`));
