import type { CreditEffect, CreditView } from '../../../shared/contracts/credit';
import type { MoneyEffect } from '../../../shared/contracts/session';
import type { SessionStatus } from '../../../shared/session-status';
import { whatComesBack, type StoredOrder } from '../payments';
import type { SessionCredit } from '../wallet';
import { creditEffect } from './rules/credit-after';
import { transitionFrom, type TransitionAction } from './rules/transition-table';

/** What a step does to what pays its session, said before the click. */
interface Effects {
  money: MoneyEffect;
  credit: CreditEffect | null;
}

/** What an action does from a status to the price of an order, and to the credit that pays instead. */
export const effectsOf = (
  status: SessionStatus,
  action: TransitionAction,
  { order, credit }: { order: StoredOrder; credit: SessionCredit | null },
): Effects => {
  const step = transitionFrom(status, action);
  if (credit !== null) return { money: 'nothing', credit: step ? creditEffect(step.to, credit) : 'stays' };
  if (!step || order.amount === 0) return { money: 'nothing', credit: null };
  return { money: step.money === 'goes_back' ? whatComesBack(order) : step.money, credit: null };
};

/** The credit that pays a session, as its two people see it. */
export const creditViewOf = ({ allocation, position, ended }: SessionCredit): CreditView => ({
  institution: allocation.institution,
  term: allocation.term,
  termEndsOn: allocation.termEndsOn,
  termEnded: ended,
  position,
});
