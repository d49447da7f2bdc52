export { compactCalendarChanges, readCalendarState } from './calendar-state';
export { checkInstant, checkStart, withNearest } from './check-start';
export { findFreeStarts, nearestFreeStarts, nextFreeStarts, rangeOfDates } from './find-free-starts';
export {
  giveUpHold,
  HOLD_MINUTES,
  holdHash,
  holdStart,
  readHold,
  releaseHold,
  type Hold,
} from './hold-start';
export type { OwnTime } from './read-taken-time';
export { isTimeFree } from './is-time-free';
export { openTime } from './open-time';
export { readHours, readHoursOf, type Hours } from './read-hours';
export { readExternalTimes, readHolds } from './read-kept-time';
export { changeBuffers, readBuffers } from './change-buffers';
export type { StoredReservation } from './reservation-row';
export { giveUpTime, lockCalendars, reserveTimes, type WantedTime } from './reserve-time';
export { buffersBeside, type Buffers } from './rules/buffers-beside';
export { asOneBlock } from './rules/as-one-block';
export { dateIn, dateOf, dayOf, startOfDate } from './rules/calendar-day';
export { TICK } from './rules/ticks';
export { removeException, saveException } from './save-exception';
export { saveWeeklyHours } from './save-weekly-hours';
export { readSoonestStarts } from './read-soonest-starts';
export { readClientsTime, readStartsOf } from './read-starts-of';
export { readServiceSchedule, readSoldSchedule, type ServiceSchedule } from './service-schedule';
export { showHours } from './show-hours';
export { addBusyCalendar } from './busy/add-busy-calendar';
export { checkDueCalendars } from './busy/check-due-calendars';
export { checkBusyCalendarNow } from './busy/check-now';
export { listBusyCalendars } from './busy/list-busy-calendars';
export { removeBusyCalendar } from './busy/remove-busy-calendar';
export { sweepHolds } from './sweep-holds';
export { findFeedOwner, replaceCalendarFeed, showCalendarFeed, type FeedOwner } from './calendar-feeds';
export { calendarFile } from './rules/calendar-file';
export { sessionEntry } from './rules/session-entry';
