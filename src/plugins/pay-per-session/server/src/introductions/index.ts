export {
  decideContinuation,
  readDecision,
  restoreDecision,
  withdrawDecision,
  type MadeDecision,
} from './decide-continuation';
export { closeIntroduction, occupyPair, openIntroduction } from './open-introduction';
export { readAllowance } from './read-allowance';
export { isApproved, readIntroduction, readIntroductionOf } from './read-introduction';
export { NOT_DECIDED_SINCE } from './undecided';
export { readPlaces, restorePlaces, type TakenPlace } from './restore-places';
