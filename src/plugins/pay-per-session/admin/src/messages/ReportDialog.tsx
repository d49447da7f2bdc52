import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { StepDialog } from '../parts/StepDialog';
import { TextField } from '../parts/TextField';
import { useSay } from '../say';
import type { Problem } from '../server/problem';
import { useSend } from '../server/use-send';

interface ReportDialogProps {
  conversationId: number;
  onClose(): void;
  onReported(): void;
}

/** Asks an operator to look at a conversation, and says before what they will see. */
export const ReportDialog = ({ conversationId, onClose, onReported }: ReportDialogProps) => {
  const say = useSay();
  const { busy, send } = useSend();
  const { toggleNotification } = useNotification();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  const report = async () => {
    const sent = await send('post', `/conversations/${conversationId}/report`, { reason }, true);
    if (sent === null) return;
    if (!sent.ok) {
      setProblem(sent.problem);
      return;
    }
    toggleNotification({ type: 'success', message: say('messages.reported') });
    onReported();
  };

  return (
    <StepDialog
      title={say('messages.reportTitle')}
      intro={<Typography>{say('messages.reportHelp')}</Typography>}
      confirm={say('messages.report')}
      danger
      busy={busy}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void report()}
    >
      <TextField
        name="reason"
        label={say('messages.reportReason')}
        problem={problem?.fields.reason}
        required
        value={reason}
        longest={1000}
        rows={4}
        onChange={setReason}
      />
    </StepDialog>
  );
};
