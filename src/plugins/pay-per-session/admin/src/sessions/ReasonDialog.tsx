import { useState } from 'react';
import { Textarea, Typography } from '@strapi/design-system';
import { FormField } from '../parts/FormField';
import { StepDialog } from '../parts/StepDialog';
import { useSay, type WordKey } from '../say';
import type { ActionDialogProps } from './action-dialog-props';
import { MoneyEffect } from './MoneyEffect';
import { useSessionStep } from './use-session-step';

type Ending = 'cancel' | 'decline';

const WORDS: Record<Ending, Record<'title' | 'confirm' | 'mails' | 'hint', WordKey>> = {
  cancel: {
    title: 'cancel.title',
    confirm: 'cancel.confirm',
    mails: 'cancel.mails',
    hint: 'cancel.reasonHint',
  },
  decline: {
    title: 'decline.title',
    confirm: 'decline.confirm',
    mails: 'decline.mails',
    hint: 'decline.reasonHint',
  },
};

/** Ends a session or a request with a reason the client reads, and says before the click what the click gives back. */
export const ReasonDialog = ({ ending, ...props }: ActionDialogProps & { ending: Ending }) => {
  const { session, action, onClose } = props;
  const say = useSay();
  const { busy, problem, take } = useSessionStep(props, ending);
  const [reason, setReason] = useState('');
  const words = WORDS[ending];
  return (
    <StepDialog
      title={say(words.title)}
      confirm={say(words.confirm)}
      danger
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void take({ reason })}
    >
      <MoneyEffect session={session} action={action} />
      <Typography>{say(words.mails, { client: session.client.displayName })}</Typography>
      <FormField
        name="reason"
        label={say('cancel.reason')}
        hint={say(words.hint)}
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
