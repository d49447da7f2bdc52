import { useState } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { AllocationDetail } from '../../../shared/contracts/allocation';
import { afterAdjustment, afterRevocation } from '../../../shared/credits';
import { StepDialog } from '../parts/StepDialog';
import { TextField } from '../parts/TextField';
import { useSay } from '../say';
import { useForm } from '../server/use-form';
import { Numbers } from './Numbers';

export type Change = 'adjustment' | 'revocation';

interface ChangeDialogProps {
  allocation: AllocationDetail;
  change: Change;
  onClose(): void;
  onChanged(allocation: AllocationDetail): void;
}

/** Corrects a client's credits, or takes back what is unused; says before what they will have then. */
export const ChangeDialog = ({ allocation, change, onClose, onChanged }: ChangeDialogProps) => {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const { busy, problem, key, submit } = useForm();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const number = /^[+-]?\d{1,4}$/u.test(typed.trim()) ? Number(typed) : 0;
  const after = change === 'revocation' ? afterRevocation(allocation) : afterAdjustment(allocation, number);

  const take = async () => {
    const { id, available } = allocation;
    const body = {
      reason,
      available,
      idempotencyKey: key,
      ...(change === 'adjustment' ? { change: number } : {}),
    };
    const sent = await submit<AllocationDetail>('post', `/credit-allocations/${id}/${change}`, body);
    if (sent === null) return;
    toggleNotification({
      type: 'success',
      message: say(change === 'adjustment' ? 'credits.changed' : 'credits.takenBack'),
    });
    onChanged(sent.value);
  };

  return (
    <StepDialog
      title={say(change === 'adjustment' ? 'credits.adjust' : 'credits.takeBackUnused')}
      confirm={say(change === 'adjustment' ? 'credits.adjust' : 'credits.takeBackUnused')}
      danger={change === 'revocation'}
      busy={busy}
      disabled={after === null || (change === 'adjustment' && number === 0)}
      problem={problem}
      onClose={onClose}
      onConfirm={() => void take()}
    >
      {change === 'adjustment' && (
        <TextField
          name="change"
          label={say('credits.change')}
          hint={say('credits.changeHint')}
          problem={
            after === null
              ? say('credits.tooManyBack', { available: allocation.available })
              : problem?.fields.change
          }
          required
          value={typed}
          onChange={setTyped}
        />
      )}
      <TextField
        name="reason"
        label={say('credits.reason')}
        hint={say('credits.reasonHint')}
        problem={problem?.fields.reason}
        required
        value={reason}
        longest={500}
        rows={3}
        onChange={setReason}
      />
      <Box background="neutral100" hasRadius padding={4} role="status">
        <Typography tag="p" variant="pi" fontWeight="bold">
          {say('credits.effect')}
        </Typography>
        <Box paddingTop={2}>
          <Numbers numbers={allocation} after={after} />
        </Box>
      </Box>
    </StepDialog>
  );
};
