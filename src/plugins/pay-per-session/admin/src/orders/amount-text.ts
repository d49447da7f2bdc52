import type { OrderListItem } from '../../../shared/contracts/order';
import { formatMoney } from '../../../shared/format/money';
import type { Say } from '../say';

/** What an order costs: money, a session credit, or nothing. */
export const amountText = (
  say: Say,
  locale: string,
  { amount, currency, provider }: Pick<OrderListItem, 'amount' | 'currency' | 'provider'>,
): string => {
  if (provider === 'credits') return say('credit.one');
  return amount === 0 ? say('order.free') : formatMoney(locale, amount, currency);
};
