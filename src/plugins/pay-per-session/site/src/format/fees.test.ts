import { describe, expect, it } from '@jest/globals';
import { hourlyFee, type Fee } from './fees';

const fee = (priceAmount: number, durationMinutes: number, currency = 'USD'): Fee => ({
  priceAmount,
  durationMinutes,
  currency,
});

describe('the fee on a card', () => {
  it('is that of an hour', () => {
    expect(hourlyFee('en-US', [fee(3000, 30)])).toEqual({ text: '$60', from: false });
  });

  it('is the lowest, and says so where they differ', () => {
    expect(hourlyFee('en-US', [fee(9000, 60), fee(3000, 30), fee(0, 20)])).toEqual({
      text: '$60',
      from: true,
    });
    expect(hourlyFee('en-US', [fee(6000, 60), fee(3000, 30)])).toEqual({ text: '$60', from: false });
  });

  it('is nothing where everything is free', () => {
    expect(hourlyFee('en-US', [fee(0, 20)])).toBeNull();
  });

  it('knows currencies without minor units and with thousandths', () => {
    expect(hourlyFee('en-US', [fee(6000, 60, 'JPY')])?.text).toBe('¥6,000');
    expect(hourlyFee('en-US', [fee(12_500, 60, 'KWD')])?.text).toContain('12.500');
  });

  it('never adds up two currencies', () => {
    expect(hourlyFee('en-US', [fee(6000, 60), fee(100, 60, 'JPY')])).toEqual({ text: '$60', from: true });
  });
});
