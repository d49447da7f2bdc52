import {
  cancelInput,
  disputeInput,
  takeProposalInput,
  undoInput,
  withdrawInput,
} from '../../../../shared/contracts/session';
import { parse } from '../../../../server/src/platform/validation';
import {
  cancelSession,
  disputeSession,
  takeProposal,
  undoStep,
  withdrawRequest,
} from '../../../../server/src/sessions';
import type { Page } from '../../routing/page';
import { clientChange } from './change-own';

/** What a client does with a session; through the links, the host cancels and undoes here, too. */
export const clientPages: readonly Page[] = [
  ...clientChange('cancel', ({ app, form }, viewer, id) =>
    cancelSession(app, viewer, id, parse(cancelInput, form)),
  ),
  ...clientChange('withdraw', ({ app, form }, viewer, id) =>
    withdrawRequest(app, viewer, id, parse(withdrawInput, form)),
  ),
  ...clientChange('take', ({ app, form }, viewer, id) =>
    takeProposal(app, viewer, id, parse(takeProposalInput, form)),
  ),
  ...clientChange('dispute', ({ app, form }, viewer, id) =>
    disputeSession(app, viewer, id, parse(disputeInput, form)),
  ),
  ...clientChange('undo', ({ app, form }, viewer, id) => undoStep(app, viewer, id, parse(undoInput, form))),
];
