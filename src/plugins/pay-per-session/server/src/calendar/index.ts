export { claimTime, giveUpTime, lockCalendars } from './claim-time';
export { TICK } from './rules/ticks';
