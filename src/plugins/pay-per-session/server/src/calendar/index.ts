export { claimTime, giveUpTime, lockCalendars } from './claim-time';
export { readHours, type Hours } from './read-hours';
export { TICK } from './rules/ticks';
