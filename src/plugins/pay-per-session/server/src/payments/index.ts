export {
  confirmRefund,
  giveMoneyBack,
  keepMoney,
  readMoney,
  restoreMoney,
  whatComesBack,
} from './give-money-back';
export { sendDueRefunds } from './send-due-refunds';
export { listOrders } from './list-orders';
export { findOrder, loadOrder, snapshotOf, type StoredOrder } from './order-row';
export { findPlacedOrder, placeOrder } from './place-order';
export { takePayment, type PaymentReport } from './take-payment';
export { listOpenOrders, type OpenOrder } from './list-open-orders';
export { cancelOpenOrder } from './cancel-open-order';
