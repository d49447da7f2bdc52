import { parseMoney, typedMoney } from './parse-money';

describe('a typed price', () => {
  it('is read in minor units, with a point or a comma', () => {
    expect(parseMoney('45', 2)).toBe(4500);
    expect(parseMoney('45.5', 2)).toBe(4550);
    expect(parseMoney(' 45,50 ', 2)).toBe(4550);
    expect(parseMoney('1 200', 2)).toBe(120_000);
    expect(parseMoney("1'200.05", 2)).toBe(120_005);
  });

  it('follows the currency: none or three decimals', () => {
    expect(parseMoney('4500', 0)).toBe(4500);
    expect(parseMoney('4500.5', 0)).toBeNull();
    expect(parseMoney('4.5', 3)).toBe(4500);
  });

  it('is no amount when it is something else', () => {
    for (const typed of ['', 'free', '-5', '4.505', '1.2.3', '1e3']) expect(parseMoney(typed, 2)).toBeNull();
  });

  it('is shown again as it would be typed', () => {
    expect(typedMoney(4500, 2)).toBe('45');
    expect(typedMoney(4550, 2)).toBe('45.50');
    expect(typedMoney(4500, 0)).toBe('4500');
    expect(parseMoney(typedMoney(1_234_567, 3), 3)).toBe(1_234_567);
  });
});
