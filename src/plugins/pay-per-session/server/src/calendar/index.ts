export { claimTime, giveUpTime, type ClaimedTime } from './claim-time';
export { TICK } from './rules/ticks';
