/** What iCalendar files are sent as. */
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';
