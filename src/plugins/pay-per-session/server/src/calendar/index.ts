export { claimTime, giveUpTime, lockCalendars, type ClaimedTime } from './claim-time';
export { TICK } from './rules/ticks';
