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

interface SettleDialogProps {
  order: OrderListItem;
  /** Called after closing; `changed` where the order is paid now. */
  onClose(changed: boolean): void;
}

const PAYMENT = {
  title: 'order.confirmTitle',
  text: 'order.confirmText',
  confirm: 'order.confirm',
  done: 'order.confirmed',
} as const;
const REFUND = {
  title: 'order.confirmRefundTitle',
  text: 'order.confirmRefundText',
  confirm: 'order.confirmRefund',
  done: 'order.refundConfirmed',
} as const;

/** Of an order that ended unpaid: the money came too late, and is to be sent back. */
const LATE = {
  title: 'order.lateTitle',
  text: 'order.lateText',
  confirm: 'order.late',
  done: 'order.lateNoted',
} as const;

/** Says that the money of an order has arrived, or was sent back, after telling what that does. */
export const SettleDialog = ({ order, onClose }: SettleDialogProps) => {
  const say = useSay();
  const refund = order.awaits === 'refund';
  const words = refund ? REFUND : order.status === 'cancelled' ? LATE : PAYMENT;
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { busy, send } = useSend();
  const [problem, setProblem] = useState<Problem | null>(null);
  const confirm = async () => {
    const sent = await send('post', `/orders/${order.reference}/${refund ? 'refund' : 'payment'}`, {}, true);
    if (sent === null) return;
    if (!sent.ok) {
      setProblem(sent.problem);
      return;
    }
    toggleNotification({ type: 'success', message: say(words.done) });
    onClose(true);
  };
  return (
    <StepDialog
      title={say(words.title)}
      intro={
        <Typography>
          {say(words.text, {
            amount: formatMoney(locale, order.amount, order.currency),
            client: order.client.displayName,
            service: order.serviceName,
          })}
        </Typography>
      }
      confirm={say(words.confirm)}
      busy={busy}
      problem={problem}
      onClose={() => onClose(false)}
      onConfirm={() => void confirm()}
    />
  );
};
