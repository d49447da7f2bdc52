import { asOneBlock } from './as-one-block';

describe('hours that follow each other', () => {
  it('are asked of the calendar as one time, which knows of how many sessions it is', () => {
    const schedule = { durationMinutes: 60, rules: { mostADay: 5 } };
    expect(asOneBlock(schedule, 3)).toEqual({ ...schedule, durationMinutes: 180, inARow: 3 });
    expect(asOneBlock(schedule, 1)).toBe(schedule);
  });
});
