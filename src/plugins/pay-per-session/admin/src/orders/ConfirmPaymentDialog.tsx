import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { OrderListItem } from '../../../shared/contracts/order';
import { formatMoney } from '../../../shared/format/money';
import { StepDialog } from '../parts/StepDialog';
import { useSay } from '../say';
import type { Problem } from '../server/problem';
import { useSend } from '../server/use-send';

interface ConfirmPaymentDialogProps {
  order: OrderListItem;
  /** Called after closing; `changed` where the order is paid now. */
  onClose(changed: boolean): void;
}

/** Says that the money of an order has arrived, after telling what that does. */
export const ConfirmPaymentDialog = ({ order, onClose }: ConfirmPaymentDialogProps) => {
  const say = useSay();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const [problem, setProblem] = useState<Problem | null>(null);
  const confirm = async () => {
    const sent = await send('post', `/orders/${order.reference}/payment`, {}, true);
    if (sent === null) return;
    if (!sent.ok) {
      setProblem(sent.problem);
      return;
    }
    toggleNotification({ type: 'success', message: say('order.confirmed') });
    onClose(true);
  };
  return (
    <StepDialog
      title={say('order.confirmTitle')}
      confirm={say('order.confirm')}
      busy={busy}
      problem={problem}
      onClose={() => onClose(false)}
      onConfirm={() => void confirm()}
    >
      <Typography>
        {say('order.confirmText', {
          amount: formatMoney(locale, order.amount, order.currency),
          client: order.client.displayName,
          service: order.serviceName,
        })}
      </Typography>
    </StepDialog>
  );
};
