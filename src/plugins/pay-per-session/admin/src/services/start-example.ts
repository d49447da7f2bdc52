import type { Alignment } from '../../../shared/contracts/booking-rules';

/** Hours that do not begin on the clock, so that the difference shows. */
const BEGIN = 9 * 60 + 10;
const SHOWN = 3;
const DAY = 24 * 60;

const clock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

export const EXAMPLE_BEGIN = clock(BEGIN);

/** The first starts of hours that begin at `EXAMPLE_BEGIN`, as `09:30, 10:00, 10:30`; null where the step is no number yet. */
export const exampleStarts = (alignment: Alignment, typedStep: string): string | null => {
  const step = Number(typedStep);
  if (!Number.isInteger(step) || step <= 0) return null;
  const first = alignment === 'clock' ? Math.ceil(BEGIN / step) * step : BEGIN;
  return Array.from({ length: SHOWN }, (_, index) => first + index * step)
    .filter((minute) => minute < DAY)
    .map(clock)
    .join(', ');
};
