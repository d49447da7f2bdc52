import { useState } from 'react';
import { Flex, Radio, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { OutcomeAnswer, SessionListItem } from '../../../shared/contracts/session';
import { OUTCOMES, type Outcome } from '../../../shared/session-status';
import { FormField } from '../parts/FormField';
import { StepDialog } from '../parts/StepDialog';
import { useSay } from '../say';
import { useSayRefusal } from '../server/use-say-refusal';
import { useSend } from '../server/use-send';
import type { Problem } from '../server/problem';
import { useStatusName } from './StatusBadge';

interface MarkSeveralDialogProps {
  sessions: SessionListItem[];
  onClose(): void;
  /** Some or all of them are marked. */
  onMarked(): void;
}

const isOutcome = (value: string): value is Outcome => OUTCOMES.some((outcome) => outcome === value);

/** Says of several sessions at once how they ended; what is refused is told session by session. */
export const MarkSeveralDialog = ({ sessions, onClose, onMarked }: MarkSeveralDialogProps) => {
  const say = useSay();
  const statusName = useStatusName();
  const sayRefusal = useSayRefusal();
  const { busy, send } = useSend();
  const { toggleNotification } = useNotification();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  // That an introductory session took place is said together with the decision about going on, each on its own page.
  const marking = outcome === 'delivered' ? sessions.filter(({ kind }) => kind !== 'introduction') : sessions;
  const leftOut = sessions.length - marking.length;

  const tell = (answers: OutcomeAnswer[]): void => {
    const marked = answers.filter(({ refusal }) => refusal === null).length;
    if (marked > 0)
      toggleNotification({ type: 'success', message: say('outcome.marked', { count: marked }) });
    for (const { id, refusal } of answers) {
      const session = sessions.find((one) => one.id === id);
      if (refusal === null || session === undefined) continue;
      const sentence = sayRefusal(refusal.code, refusal.facts);
      toggleNotification({
        type: 'warning',
        message: `${session.serviceName}, ${session.client.displayName}: ${sentence}`,
      });
    }
  };

  const mark = async (): Promise<void> => {
    const sent = await send<OutcomeAnswer[]>(
      'post',
      '/sessions/outcomes',
      { sessions: marking.map(({ id, revision }) => ({ id, revision })), outcome, note },
      true,
    );
    if (sent === null) return;
    if (!sent.ok) {
      setProblem(sent.problem);
      return;
    }
    tell(sent.value);
    onMarked();
  };

  const title = say('outcome.markSeveral', { count: marking.length });
  return (
    <StepDialog
      title={title}
      intro={<Typography>{say('outcome.severalHint')}</Typography>}
      confirm={title}
      busy={busy}
      disabled={outcome === null || marking.length === 0}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void mark()}
    >
      <Radio.Group
        aria-label={say('outcome.how')}
        value={outcome ?? ''}
        onValueChange={(value) => isOutcome(value) && setOutcome(value)}
      >
        <Flex direction="column" alignItems="flex-start" gap={2}>
          {OUTCOMES.map((value) => (
            <Radio.Item key={value} value={value}>
              {statusName(value)}
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
      <div>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('outcome.severalMoney')}
        </Typography>
        <div role="status">
          {leftOut > 0 && (
            <Typography tag="p" paddingTop={2}>
              {say('outcome.severalUndecided', { count: leftOut })}
            </Typography>
          )}
        </div>
      </div>
      <FormField
        name="note"
        label={say('outcome.note')}
        hint={say('outcome.noteHintSeveral')}
        problem={problem?.fields.note}
      >
        <Textarea value={note} maxLength={1000} rows={3} onChange={({ target }) => setNote(target.value)} />
      </FormField>
    </StepDialog>
  );
};
