import { Badge } from '@strapi/design-system';
import type { OrderStatus } from '../../../shared/contracts/purchase';
import { useSay, type WordKey } from '../say';

const WORD: Record<OrderStatus, WordKey> = {
  open: 'order.open',
  paid: 'order.paid',
  refund_due: 'order.refundDue',
  refunded: 'order.refunded',
  cancelled: 'order.cancelled',
};
const COLOUR: Record<OrderStatus, string> = {
  open: 'warning',
  paid: 'success',
  refund_due: 'danger',
  refunded: 'neutral',
  cancelled: 'neutral',
};

/** How an order stands, in a word and a colour. */
export const OrderBadge = ({ status }: { status: OrderStatus }) => {
  const say = useSay();
  return (
    <Badge backgroundColor={`${COLOUR[status]}100`} textColor={`${COLOUR[status]}700`}>
      {say(WORD[status])}
    </Badge>
  );
};
