import { useState } from 'react';
import { Textarea, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { formatMoney } from '../../../shared/format/money';
import { FormField } from '../parts/FormField';
import { useSay } from '../say';
import type { ActionDialogProps } from './SessionActions';
import { StepDialog } from '../parts/StepDialog';
import { useSessionStep } from './use-session-step';

/** Cancels a session with a reason the client reads, and says before the click what the click gives back. */
export const CancelDialog = (props: ActionDialogProps) => {
  const { session, onClose } = props;
  const say = useSay();
  const { locale } = useIntl();
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
      <Typography>
        {session.priceAmount === 0
          ? say('cancel.free', { client: session.client.displayName })
          : say('cancel.givesBack', {
              client: session.client.displayName,
              price: formatMoney(locale, session.priceAmount, session.currency),
            })}
      </Typography>
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
