/**
 * What somebody typed as a price, in minor units of a currency with `digits` decimals; null where it is no amount.
 * Takes a point or a comma before the decimals, and blanks or apostrophes between thousands.
 */
export const parseMoney = (typed: string, digits: number): number | null => {
  const match = /^(\d+)(?:[.,](\d+))?$/u.exec(typed.trim().replace(/[\s'’]/gu, ''));
  if (!match) return null;
  const [, whole = '', decimals = ''] = match;
  if (decimals.length > digits) return null;
  return Number(whole) * 10 ** digits + Number(decimals.padEnd(digits, '0') || 0);
};

/** An amount of minor units as somebody would type it: 4550 with 2 digits is `45.50`, 4500 is `45`. */
export const typedMoney = (amount: number, digits: number): string => {
  const unit = 10 ** digits;
  return amount % unit === 0 ? String(amount / unit) : (amount / unit).toFixed(digits);
};
