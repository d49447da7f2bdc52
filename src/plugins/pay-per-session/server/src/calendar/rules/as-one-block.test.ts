import { asOneBlock } from './as-one-block';

describe('hours that follow each other', () => {
  it('are asked of the calendar as one time, which leaves room for each of them on its date', () => {
    const schedule = { durationMinutes: 60, rules: { mostADay: 5 } };
    expect(asOneBlock(schedule, 3)).toEqual({ durationMinutes: 180, rules: { mostADay: 3 } });
    expect(asOneBlock({ ...schedule, rules: { mostADay: null } }, 2).rules.mostADay).toBeNull();
    expect(asOneBlock(schedule, 1)).toBe(schedule);
  });
});
