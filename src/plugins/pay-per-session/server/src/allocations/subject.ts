import type { Subject } from '../platform/subject';
import { expireTerms } from '../wallet';
import { actions } from './controller';
import { allocationRoutes } from './routes';
import { tellOfEndingCredits } from './tell-of-ending-credits';
import { giveToProven } from './waiting-credits';
import { stopWorkingOnRuns, workOnRuns } from './work-on-runs';

export const allocations: Subject = {
  name: 'allocations',
  actions,
  adminRoutes: allocationRoutes,
  housekeeping: [
    {
      name: 'expire-credits',
      everySeconds: 300,
      run: async (app) => {
        await expireTerms(app);
      },
    },
    { name: 'apply-credit-runs', everySeconds: 5, run: workOnRuns },
    { name: 'tell-of-ending-credits', everySeconds: 1800, run: tellOfEndingCredits },
    { name: 'give-waiting-credits', everySeconds: 60, run: giveToProven },
  ],
  destroy: stopWorkingOnRuns,
};
