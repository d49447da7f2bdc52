import { describe, expect, it } from '@jest/globals';
import { drawnInput } from './drawn-input';

const MORNING = { from: 540, until: 720 };
const LATE = { from: 1080, until: 1200 };
const MONDAY = '2026-03-02';
const TUESDAY = '2026-03-03';
const HOURS = {
  hostId: 1,
  timeZone: 'UTC',
  timeZoneChosen: true,
  days: [[], [MORNING], [], [], [], [], []],
  exceptions: [{ date: TUESDAY, windows: [MORNING], note: 'Late train' }],
  revision: 4,
};

describe('hours that are drawn for every week', () => {
  it('are added to their weekday', () => {
    const after = { date: MONDAY, window: LATE };
    expect(drawnInput(HOURS, 'week', { before: null, after })).toEqual({
      path: '/hours/weekly',
      body: { days: [[], [MORNING, LATE], [], [], [], [], []] },
    });
  });

  it('move to another weekday, and are taken away', () => {
    const before = { date: MONDAY, window: MORNING };
    const after = { date: TUESDAY, window: LATE };
    expect(drawnInput(HOURS, 'week', { before, after })?.body).toEqual({
      days: [[], [], [LATE], [], [], [], []],
    });
    expect(drawnInput(HOURS, 'week', { before, after: null })?.body).toEqual({
      days: [[], [], [], [], [], [], []],
    });
  });
});

describe('hours that are drawn for one date', () => {
  it('begin from what its weekday says, and leave the week alone', () => {
    const after = { date: MONDAY, window: LATE };
    expect(drawnInput(HOURS, 'date', { before: null, after })).toEqual({
      path: '/hours/exceptions',
      body: { from: MONDAY, until: MONDAY, windows: [MORNING, LATE], note: '' },
    });
  });

  it('make it a day off when the last window is taken away, and keep its note', () => {
    const before = { date: TUESDAY, window: MORNING };
    expect(drawnInput(HOURS, 'date', { before, after: null })?.body).toEqual({
      from: TUESDAY,
      until: TUESDAY,
      windows: [],
      note: 'Late train',
    });
  });

  it('do not move to another date', () => {
    const before = { date: TUESDAY, window: MORNING };
    expect(drawnInput(HOURS, 'date', { before, after: { date: MONDAY, window: MORNING } })).toBeNull();
  });
});
