export { giveMoneyBack } from './give-money-back';
export { loadOrder, snapshotOf, type StoredOrder } from './order-row';
export { findPlacedOrder, placeOrder } from './place-order';
export { takePayment, type PaymentReport } from './take-payment';
