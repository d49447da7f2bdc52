export { claimTime, giveUpTime, lockCalendars } from './claim-time';
export { openTime } from './open-time';
export { readHours, type Hours } from './read-hours';
export { readExternalTimes, readHolds } from './read-kept-time';
export { dateIn, dateOf, dayOf, startOfDate } from './rules/calendar-day';
export { TICK } from './rules/ticks';
export { removeException, saveException } from './save-exception';
export { saveWeeklyHours } from './save-weekly-hours';
export { showHours } from './show-hours';
