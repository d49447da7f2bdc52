import { formatMoney } from '../../../shared/format/money';

export interface Fee {
  priceAmount: number;
  currency: string;
  durationMinutes: number;
}

/** The fee of an hour in minor units, rounded to the unit. */
const hourly = ({ priceAmount, durationMinutes }: Fee): number =>
  Math.round((priceAmount * 60) / durationMinutes);

/**
 * The tag of a host's fees: the hourly fee, `from` the lowest where they differ, per currency of the cheapest;
 * null where everything is free.
 */
export const hourlyFee = (locale: string, fees: readonly Fee[]): { text: string; from: boolean } | null => {
  const paid = fees.filter(({ priceAmount }) => priceAmount > 0);
  const [first] = paid;
  if (!first) return null;
  const alike = paid.filter(({ currency }) => currency === first.currency).map(hourly);
  const lowest = Math.min(...alike);
  return {
    text: formatMoney(locale, lowest, first.currency),
    from: alike.some((fee) => fee !== lowest) || alike.length < paid.length,
  };
};
