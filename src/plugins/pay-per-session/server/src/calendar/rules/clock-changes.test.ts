import { describe, expect, it } from '@jest/globals';
import { findSlots } from './find-slots';
import { everyDay, question, shown } from './asked-slots';

describe('free slots where clocks change', () => {
  it('keep 09:00 at 09:00 on both sides of a clock change', () => {
    const { starts } = findSlots(
      question({
        timeZone: 'Europe/Berlin',
        weekly: everyDay(540, 600),
        from: '2026-03-28T00:00Z',
        to: '2026-03-31T00:00Z',
      }),
    );
    expect(shown('Europe/Berlin', starts)).toEqual([
      '2026-03-28T09:00+01:00',
      '2026-03-29T09:00+02:00',
      '2026-03-30T09:00+02:00',
    ]);
  });

  it('offer nothing that does not exist where the clocks skip an hour', () => {
    const { starts } = findSlots(
      question({
        timeZone: 'Europe/Berlin',
        weekly: everyDay(90, 240),
        from: '2026-03-28T23:00Z',
        to: '2026-03-29T12:00Z',
      }),
    );
    expect(shown('Europe/Berlin', starts)).toEqual(['2026-03-29T01:30+01:00', '2026-03-29T03:00+02:00']);
  });

  it('offer a repeated hour once for each real instant', () => {
    const { starts } = findSlots(
      question({
        timeZone: 'Europe/Berlin',
        weekly: everyDay(120, 180),
        from: '2026-10-24T22:00Z',
        to: '2026-10-25T12:00Z',
      }),
    );
    expect(shown('Europe/Berlin', starts)).toEqual([
      '2026-10-25T02:00+02:00',
      '2026-10-25T02:30+02:00',
      '2026-10-25T02:00+01:00',
    ]);
  });

  it('know the half-hour change of Lord Howe', () => {
    const { starts } = findSlots(
      question({
        timeZone: 'Australia/Lord_Howe',
        weekly: everyDay(60, 240),
        from: '2026-04-04T12:00Z',
        to: '2026-04-05T06:00Z',
      }),
    );
    const clocks = shown('Australia/Lord_Howe', starts);
    expect(clocks.filter((clock) => clock.includes('T01:30'))).toEqual([
      '2026-04-05T01:30+11:00',
      '2026-04-05T01:30+10:30',
    ]);
  });

  it('offer nothing on a day that a zone skipped', () => {
    const { starts } = findSlots(
      question({
        timeZone: 'Pacific/Apia',
        weekly: everyDay(540, 600),
        from: '2011-12-29T00:00Z',
        to: '2011-12-31T12:00Z',
      }),
    );
    expect(shown('Pacific/Apia', starts)).toEqual(['2011-12-29T09:00-10:00', '2011-12-31T09:00+14:00']);
  });
});
