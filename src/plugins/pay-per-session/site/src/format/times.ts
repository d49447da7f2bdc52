import { MINUTE } from '../../../server/src/platform/clock';

const formats = new Map<string, Intl.DateTimeFormat>();
/** Zones and languages are few; what a stranger sends is checked before it comes here. */
const MOST_FORMATS = 2000;

const formatFor = (
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const key = `${locale} ${timeZone} ${Object.values(options).join(' ')}`;
  let format = formats.get(key);
  if (!format) {
    if (formats.size >= MOST_FORMATS) formats.clear();
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    formats.set(key, format);
  }
  return format;
};

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;

const yearOf = (instant: number, zone: string): string =>
  formatFor('en', zone, { year: 'numeric' }).format(instant);

/** `15:00`. Instants in ms, UTC. */
export const timeText = (locale: string, instant: number, zone: string): string =>
  formatFor(locale, zone, TIME).format(instant);

/** `Tue 8 Dec`, with the year where it is not this one. */
export const dayText = (locale: string, instant: number, zone: string, now: number): string => {
  const year = yearOf(instant, zone) === yearOf(now, zone) ? {} : ({ year: 'numeric' } as const);
  return formatFor(locale, zone, { ...DAY, ...year })
    .format(instant)
    .replace(',', '');
};

/** `Tue 8 Dec, 15:00` */
export const momentText = (locale: string, instant: number, zone: string, now: number): string =>
  `${dayText(locale, instant, zone, now)}, ${timeText(locale, instant, zone)}`;

/** `2026-12-08`: the date on a wall in the zone. */
export const dateOf = (instant: number, zone: string): string =>
  formatFor('sv', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);

/** `Tuesday 8 December`, with the year where it is not this one. */
export const longDayText = (locale: string, instant: number, zone: string, now: number): string => {
  const year = yearOf(instant, zone) === yearOf(now, zone) ? {} : ({ year: 'numeric' } as const);
  return formatFor(locale, zone, { weekday: 'long', day: 'numeric', month: 'long', ...year })
    .format(instant)
    .replace(',', '');
};

/** `December 2026` */
export const monthText = (locale: string, instant: number, zone: string): string =>
  formatFor(locale, zone, { month: 'long', year: 'numeric' }).format(instant);

/** `Tue`, or `Tuesday`. */
export const weekdayText = (
  locale: string,
  instant: number,
  zone: string,
  length: 'short' | 'long',
): string => formatFor(locale, zone, { weekday: length }).format(instant);

export interface Span {
  startsAt: number;
  endsAt: number;
}

/** `Tue 8 Dec, 15:00–16:00`, in one zone; the end's day only where it is another. */
export const spanText = (locale: string, { startsAt, endsAt }: Span, zone: string, now: number): string => {
  const day = dayText(locale, startsAt, zone, now);
  const endDay = dayText(locale, endsAt, zone, now);
  const end = timeText(locale, endsAt, zone);
  return `${day}, ${timeText(locale, startsAt, zone)}–${endDay === day ? end : `${endDay}, ${end}`}`;
};

/** The start for the other person: `09:00`, with the day where theirs is another; null where the clocks agree. */
export const otherStartText = (
  locale: string,
  startsAt: number,
  zone: string,
  otherZone: string,
  now: number,
): string | null => {
  const day = dayText(locale, startsAt, zone, now);
  const time = timeText(locale, startsAt, zone);
  const otherDay = dayText(locale, startsAt, otherZone, now);
  const otherTime = timeText(locale, startsAt, otherZone);
  if (day === otherDay) return time === otherTime ? null : otherTime;
  return `${otherDay}, ${otherTime}`;
};

/** The minute an instant lies in: what a page that shows the time of day depends on. */
export const minuteOf = (instant: number): number => Math.floor(instant / MINUTE);

/** `Buenos Aires` of `America/Argentina/Buenos_Aires`. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
