import type { BusyCalendarProblem } from '../../contracts/busy-calendar';

/** Why a host's calendar elsewhere could not be read, and what to do. `{name}` stands for a fact. */
export const busyCalendar: Record<BusyCalendarProblem, string> = {
  UNREACHABLE: 'We could not reach this calendar. Please check its address.',
  NOT_PUBLIC: 'This address leads into a private network, which we do not enter. Please use a public one.',
  NOT_SECURE: 'This calendar leads on to an address without https, so we did not follow it.',
  TOO_SLOW: 'The calendar did not arrive within {seconds} seconds. We try again by ourselves.',
  TOO_LARGE: 'The calendar is larger than {megabytes} MB. Please share a smaller one, without old events.',
  TOO_MANY_REDIRECTS: 'This address leads on and on without arriving at a calendar. Please check it.',
  NOT_SHARED:
    'The calendar’s server did not let us in. Please share the calendar by its secret address (iCal) and use that.',
  GONE: 'There is no calendar at this address any more. Please look up its address again.',
  ANSWERED_WITH_ERROR: 'The calendar’s server answered with an error ({status}). We try again by ourselves.',
  NOT_A_CALENDAR:
    'What we found at this address is not a calendar we can read. Please use the address that ends in .ics.',
  TOO_MANY_EVENTS: 'This calendar has more events than we can count. Please share a smaller one.',
};
