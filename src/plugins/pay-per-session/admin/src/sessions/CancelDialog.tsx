import { useState } from 'react';
import { Textarea, Typography } from '@strapi/design-system';
import { FormField } from '../parts/FormField';
import { useSay } from '../say';
import { MoneyEffect } from './MoneyEffect';
import type { ActionDialogProps } from './action-dialog-props';
import { StepDialog } from '../parts/StepDialog';
import { useSessionStep } from './use-session-step';

/** Cancels a session with a reason the client reads, and says before the click what the click gives back. */
export const CancelDialog = (props: ActionDialogProps) => {
  const { session, action, onClose } = props;
  const say = useSay();
  const { busy, problem, take } = useSessionStep(props, 'cancel');
  const [reason, setReason] = useState('');
  return (
    <StepDialog
      title={say('cancel.title')}
      confirm={say('cancel.confirm')}
      danger
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void take({ reason })}
    >
      <MoneyEffect session={session} action={action} />
      <Typography>{say('cancel.mails', { client: session.client.displayName })}</Typography>
      <FormField
        name="reason"
        label={say('cancel.reason')}
        hint={say('cancel.reasonHint')}
        problem={problem?.fields.reason}
        required
      >
        <Textarea
          value={reason}
          maxLength={1000}
          rows={4}
          onChange={({ target }) => setReason(target.value)}
        />
      </FormField>
    </StepDialog>
  );
};
