export { applyRun } from './apply-run';
export { adjustAllocation, revokeAllocation } from './change-allocation';
export { chooseRows, discardRun } from './choose-rows';
export { exportStatement } from './export-statement';
export { listAllocations } from './list-allocations';
export { listRunRows } from './list-run-rows';
export { listRuns } from './list-runs';
export { listWaiting } from './list-waiting';
export { offerStarts } from './offer-starts';
export { prepareAllocation, prepareList } from './prepare-allocation';
export { listFigures, showFigures } from './read-figures';
export { readPlaces } from './read-places';
export { showRun } from './run-row';
export { showAllocation } from './show-allocation';
export { tellOfEndingCredits } from './tell-of-ending-credits';
export {
  claimByLink,
  giveToProven,
  revokeWaiting,
  showCreditsOfLink,
  type CreditsOfLink,
} from './waiting-credits';
export { runsAtRest, workOnRuns } from './work-on-runs';
