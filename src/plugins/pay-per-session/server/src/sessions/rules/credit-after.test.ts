import { CREDIT_AFTER, creditEffect } from './credit-after';
import { TRANSITIONS } from './transition-table';

describe('the credit of a session', () => {
  it('comes back by exactly the steps that give a price back', () => {
    for (const { action, from, to, money } of TRANSITIONS) {
      const back = CREDIT_AFTER[to] === 'released' && to !== from;
      expect([action, from, back]).toEqual([action, from, money === 'goes_back']);
    }
  });

  it('is spent by the steps that agree on a date, or say that it took place', () => {
    for (const { action, to, decision } of TRANSITIONS.filter(({ money }) => money === 'stays'))
      if (decision === null)
        expect([action, CREDIT_AFTER[to]]).toEqual([
          action,
          ['requested', 'unscheduled'].includes(to) ? 'held' : 'captured',
        ]);
  });

  it('waits where the price does', () => {
    for (const { to } of TRANSITIONS.filter(({ money }) => money === 'waits'))
      expect(CREDIT_AFTER[to]).toBe('as_before');
  });

  it('is spoken of before the click as the step then does it', () => {
    const held = { position: 'held', ended: false } as const;
    expect(creditEffect('scheduled', held)).toBe('stays');
    expect(creditEffect('declined', held)).toBe('comes_back');
    expect(creditEffect('declined', { ...held, ended: true })).toBe('expires');
    expect(creditEffect('disputed', held)).toBe('waits');
    const back = { position: 'released', ended: false } as const;
    expect(creditEffect('delivered', back)).toBe('taken_again');
    expect(creditEffect('cancelled', back)).toBe('nothing');
    expect(creditEffect('disputed', back)).toBe('nothing');
  });
});
