import { describe, expect, it } from '@jest/globals';
import { currencyDigits, formatMoney } from './money';

describe('money for people', () => {
  it('shows whole amounts without decimals and others with all of them', () => {
    expect(formatMoney('en', 6000, 'USD')).toBe('$60');
    expect(formatMoney('en', 6050, 'USD')).toBe('$60.50');
  });

  it('knows currencies whose minor unit is the unit itself, or a thousandth', () => {
    expect(formatMoney('en', 6000, 'JPY')).toBe('¥6,000');
    expect(formatMoney('en', 1500, 'KWD')).toContain('1.500');
    expect([currencyDigits('JPY'), currencyDigits('USD'), currencyDigits('KWD')]).toEqual([0, 2, 3]);
  });
});
