/** A date of no zone, `2026-09-01`, as people read it: `1 Sept 2026`. */
export const sayDate = (language: string, date: string): string =>
  new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${date}T00:00:00Z`));

/** The date of an instant (ISO 8601) in a zone, as people read it. */
export const sayDateOf = (language: string, instant: string, zone: string): string =>
  new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(Date.parse(instant));

const SECOND = 1000;

/** The last date of what ends with this instant, exclusive: that of the second before. */
export const sayLastDateOf = (language: string, endsAt: string, zone: string): string =>
  sayDateOf(language, new Date(Date.parse(endsAt) - SECOND).toISOString(), zone);
