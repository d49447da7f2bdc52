import type { PurchaseWish, SoldSnapshot, WayToPay } from '../../../shared/contracts/purchase';
import { invalid, Refusal } from '../platform/errors';
import type { ServiceForSale } from './read-service-for-sale';
import { hoursOf } from './rules/consecutive-hours';

/** What a purchase wishes of its payment, where it says nothing: money, one session. */
export const paymentOf = ({
  payWith = 'card',
  hours = 1,
}: Pick<PurchaseWish, 'payWith' | 'hours'>): { payWith: WayToPay; hours: number } => ({
  payWith,
  hours,
});

/** One credit pays an hour; another length is not sold for credits. */
const CREDIT_MINUTES = 60;

/**
 * What a purchase sells, one snapshot a session: one where money pays (or nothing is to be paid), one an hour with
 * credits.
 * @throws Refusal CREDITS_NOT_TAKEN, CARD_NOT_TAKEN; INVALID_INPUT for several hours that are paid with money, or that
 *   have no date to follow each other
 */
export const soldAs = (
  { takesCard, takesCredits }: Pick<ServiceForSale, 'takesCard' | 'takesCredits'>,
  snapshot: SoldSnapshot,
  wish: Pick<PurchaseWish, 'payWith' | 'hours'>,
): [SoldSnapshot, ...SoldSnapshot[]] => {
  const { payWith, hours } = paymentOf(wish);
  const oneOnly = invalid({ hours: { key: 'oneHourOnly' } });
  if (payWith === 'card') {
    // With credits alone, what costs nothing is not free.
    if (!takesCard || (takesCredits && snapshot.priceAmount === 0)) throw new Refusal('CARD_NOT_TAKEN');
    if (hours > 1) throw oneOnly;
    return [snapshot];
  }
  if (!takesCredits || snapshot.durationMinutes !== CREDIT_MINUTES) throw new Refusal('CREDITS_NOT_TAKEN');
  if (hours > 1 && snapshot.agreeing === 'arranged') throw oneOnly;
  return hoursOf(snapshot, hours);
};
