import { useState } from 'react';
import { Textarea, Typography } from '@strapi/design-system';
import type { Outcome } from '../../../shared/session-status';
import { FormField } from '../parts/FormField';
import { useSay, type WordKey } from '../say';
import { DecisionFields, UNDECIDED, type DecisionDraft } from './DecisionFields';
import { MoneyEffect } from './MoneyEffect';
import type { ActionDialogProps } from './action-dialog-props';
import { StepDialog } from '../parts/StepDialog';
import { useSessionStep } from './use-session-step';

interface Words {
  outcome: Outcome;
  title: WordKey;
  text: WordKey;
}

const WORDS: Partial<Record<ActionDialogProps['action'], Words>> = {
  mark_delivered: { outcome: 'delivered', title: 'action.mark_delivered', text: 'outcome.delivered' },
  mark_client_absent: {
    outcome: 'client_absent',
    title: 'action.mark_client_absent',
    text: 'outcome.clientAbsent',
  },
  mark_host_absent: { outcome: 'host_absent', title: 'action.mark_host_absent', text: 'outcome.hostAbsent' },
};

/** Says how a session ended, and before the click what that does to the money. */
export const OutcomeDialog = (props: ActionDialogProps) => {
  const { session, action, onClose } = props;
  const say = useSay();
  const { busy, problem, take } = useSessionStep(props, 'outcome');
  const [note, setNote] = useState('');
  const [decision, setDecision] = useState<DecisionDraft>(UNDECIDED);
  const words = WORDS[action];
  if (!words) return null;
  const decides = session.kind === 'introduction' && words.outcome === 'delivered';
  return (
    <StepDialog
      title={say(words.title)}
      intro={
        <>
          <Typography>{say(words.text, { client: session.client.displayName })}</Typography>
          <MoneyEffect session={session} action={action} />
        </>
      }
      confirm={say(words.title)}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() =>
        void take({
          outcome: words.outcome,
          note,
          ...(decides ? { continuation: decision.continuation, continuationReason: decision.reason } : {}),
        })
      }
    >
      {decides && (
        <DecisionFields
          client={session.client.displayName}
          draft={decision}
          problems={{
            continuation: problem?.fields.continuation,
            reason: problem?.fields.continuationReason,
          }}
          change={setDecision}
        />
      )}
      <FormField
        name="note"
        label={say('outcome.note')}
        hint={say(session.viewer === 'operator' ? 'outcome.noteHintBoth' : 'outcome.noteHint', {
          client: session.client.displayName,
        })}
        problem={problem?.fields.note}
      >
        <Textarea value={note} maxLength={1000} rows={3} onChange={({ target }) => setNote(target.value)} />
      </FormField>
    </StepDialog>
  );
};
