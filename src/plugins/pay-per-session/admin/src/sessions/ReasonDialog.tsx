import { useState } from 'react';
import { Textarea, Typography } from '@strapi/design-system';
import type { Settlement } from '../../../shared/contracts/session';
import { FormField } from '../parts/FormField';
import { StepDialog } from '../parts/StepDialog';
import { useSay, type WordKey } from '../say';
import type { ActionDialogProps } from './action-dialog-props';
import { HoursField, useHours } from './HoursField';
import { MoneyEffect } from './MoneyEffect';
import { useSessionStep } from './use-session-step';

type Ending = 'cancel' | 'decline' | `settle_${Settlement}`;

interface EndingWords {
  /** Where the server takes it. */
  path: string;
  /** What the server is told beside the reason. */
  outcome?: Settlement;
  title: WordKey;
  confirm: WordKey;
  mails: WordKey;
  hint: WordKey;
}

const settling = (outcome: Settlement): EndingWords => ({
  path: 'settlement',
  outcome,
  title: `action.settle_${outcome}`,
  confirm: 'settle.confirm',
  mails: 'settle.mails',
  hint: 'settle.reasonHint',
});

const WORDS: Record<Ending, EndingWords> = {
  cancel: {
    path: 'cancel',
    title: 'cancel.title',
    confirm: 'cancel.confirm',
    mails: 'cancel.mails',
    hint: 'cancel.reasonHint',
  },
  decline: {
    path: 'decline',
    title: 'decline.title',
    confirm: 'decline.confirm',
    mails: 'decline.mails',
    hint: 'decline.reasonHint',
  },
  settle_delivered: settling('delivered'),
  settle_client_absent: settling('client_absent'),
  settle_host_absent: settling('host_absent'),
  settle_cancelled: settling('cancelled'),
};

/** Ends a session, a request or a dispute with a reason others read, and says before the click what becomes of the price. */
export const ReasonDialog = ({ ending, ...props }: ActionDialogProps & { ending: Ending }) => {
  const { session, action, onClose } = props;
  const say = useSay();
  const words = WORDS[ending];
  const { busy, problem, take } = useSessionStep(props, words.path);
  const [reason, setReason] = useState('');
  const chosen = useHours(session, action);
  const { hours } = chosen;
  const { outcome } = words;
  return (
    <StepDialog
      title={say(words.title)}
      intro={
        <>
          {!chosen.severalPossible && <MoneyEffect session={session} action={action} />}
          <Typography>
            {say(words.mails, { host: session.host.displayName, client: session.client.displayName })}
          </Typography>
        </>
      }
      confirm={say(words.confirm)}
      danger={outcome === undefined}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void take(outcome === undefined ? { reason, hours } : { reason, outcome })}
    >
      <HoursField session={session} action={action} chosen={chosen} />
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
