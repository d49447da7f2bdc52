export { decideContinuation, readDecision, restoreDecision, withdrawDecision } from './decide-continuation';
export { closeIntroduction, openIntroduction, type IntroducingSession } from './open-introduction';
export { readAllowance } from './read-allowance';
export { isApproved, readIntroduction } from './read-introduction';
