const formats = new Map<string, Intl.NumberFormat>();

const formatFor = (language: string, currency: string, whole: boolean): Intl.NumberFormat => {
  const key = `${language} ${currency} ${whole}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      ...(whole ? { maximumFractionDigits: 0 } : {}),
    });
    formats.set(key, format);
  }
  return format;
};

const digitsByCurrency = new Map<string, number>();

/** How many decimal digits a currency's minor unit stands for: 2 for USD, 0 for JPY, 3 for KWD. */
export const currencyDigits = (currency: string): number => {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    digits =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
};

/** An amount of minor units for people, without `.00` where the amount is whole: 6000 USD is $60. */
export const formatMoney = (language: string, amount: number, currency: string): string => {
  const unit = 10 ** currencyDigits(currency);
  return formatFor(language, currency, amount % unit === 0).format(amount / unit);
};
