import { formatDay, formatTime } from '../../../shared/format/when';

/** `Tue, 8 Dec 2026, 15:00` in a zone. `at` is ISO 8601. */
export const sayMoment = (language: string, at: string, zone: string): string => {
  const instant = Date.parse(at);
  return `${formatDay(language, instant, zone)}, ${formatTime(language, instant, zone)}`;
};
