import { describe, expect, it } from '@jest/globals';
import {
  nextWindow,
  readTyped,
  timeOf,
  typedWindow,
  weekdayOf,
  windowsOn,
  withoutWindow,
  withWindow,
} from './day-windows';

const MORNING = { from: 540, until: 720 };
const AFTERNOON = { from: 840, until: 1020 };

describe('a window drawn into a day', () => {
  it('stands between the others, in order', () => {
    expect(withWindow([MORNING, AFTERNOON], { from: 730, until: 760 })).toEqual([
      MORNING,
      { from: 730, until: 760 },
      AFTERNOON,
    ]);
  });

  it('swallows what it overlaps or touches', () => {
    expect(withWindow([MORNING, AFTERNOON], { from: 720, until: 900 })).toEqual([{ from: 540, until: 1020 }]);
  });

  it('is taken out again by its times', () => {
    expect(withoutWindow([MORNING, AFTERNOON], { ...MORNING })).toEqual([AFTERNOON]);
  });
});

describe('the windows of a date', () => {
  const days = [[], [MORNING], [], [], [], [], []];

  it('are those of its weekday', () => {
    expect(weekdayOf('2026-03-02')).toBe(1);
    expect(windowsOn({ days, exceptions: [] }, '2026-03-02')).toEqual([MORNING]);
  });

  it('are those of its exception, also when it says off', () => {
    const exceptions = [{ date: '2026-03-02', windows: [], note: '' }];
    expect(windowsOn({ days, exceptions }, '2026-03-02')).toEqual([]);
  });
});

describe('typed times', () => {
  it('take midnight as an end for the end of the day, and back', () => {
    expect(readTyped({ from: '22:00', until: '00:00' })).toEqual({ from: 1320, until: 1440 });
    expect(typedWindow({ from: 1320, until: 1440 })).toEqual({ from: '22:00', until: '00:00' });
    expect(timeOf(1440)).toBe('24:00');
  });

  it('are nothing as long as they are half typed', () => {
    expect(readTyped({ from: '', until: '9' })).toEqual({ from: null, until: null });
  });

  it('are suggested after the last window, and never beyond the day', () => {
    expect(nextWindow([])).toEqual({ from: '09:00', until: '17:00' });
    expect(nextWindow([{ from: '09:00', until: '12:00' }])).toEqual({ from: '13:00', until: '15:00' });
    expect(nextWindow([{ from: '22:00', until: '23:30' }])).toEqual({ from: '23:00', until: '00:00' });
  });
});
