import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { Continuation } from '../../../shared/session-status';
import { StepDialog } from '../parts/StepDialog';
import { useSay } from '../say';
import type { ActionDialogProps } from './action-dialog-props';
import { DecisionReason } from './DecisionFields';
import { useSessionStep } from './use-session-step';

/** Decides, or decides anew, whether the two go on after an introductory session that took place. */
export const DecisionDialog = (props: ActionDialogProps & { decision: Continuation }) => {
  const { session, decision, onClose } = props;
  const say = useSay();
  const { busy, problem, take } = useSessionStep(props, 'continuation');
  const [reason, setReason] = useState('');
  const client = session.client.displayName;
  const title = say(decision === 'approved' ? 'action.approve' : 'action.reject');
  return (
    <StepDialog
      title={title}
      intro={<Typography>{say(`decision.${decision}Hint`, { client })}</Typography>}
      confirm={title}
      danger={decision === 'rejected'}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void take({ decision, reason })}
    >
      <DecisionReason
        client={client}
        reason={reason}
        required={decision === 'rejected'}
        problem={problem?.fields.reason}
        onChange={setReason}
      />
    </StepDialog>
  );
};
