const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { ...options, timeZone });
    formats.set(key, format);
  }
  return format;
};

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const DAY_WITH_YEAR = { ...DAY, year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `Tue, 8 Dec 2026`, in the zone. Instants in ms, UTC. */
export const formatDay = (language: string, instant: number, timeZone: string): string =>
  formatFor(language, timeZone, DAY_WITH_YEAR).format(instant);

/** `20 December 2026` of `2026-12-20`, a date of no zone. */
export const formatPlainDate = (language: string, date: string): string =>
  formatFor(language, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    Date.parse(`${date}T00:00:00Z`),
  );

/** `15:00`, in the zone. */
export const formatTime = (language: string, instant: number, timeZone: string): string =>
  formatFor(language, timeZone, TIME).format(instant);

/** `Tue, 8 Dec 2026, 15:00–16:00`; the end's day only where it is another. */
export const formatSpan = (language: string, startsAt: number, endsAt: number, timeZone: string): string => {
  const day = formatDay(language, startsAt, timeZone);
  const endDay = formatDay(language, endsAt, timeZone);
  const end = formatTime(language, endsAt, timeZone);
  return `${day}, ${formatTime(language, startsAt, timeZone)}–${endDay === day ? end : `${endDay}, ${end}`}`;
};
