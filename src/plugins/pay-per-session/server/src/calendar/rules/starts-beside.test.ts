import { findSlots } from './find-slots';
import { findSlotsBeside, type Sibling } from './starts-beside';
import { zoneOffsets } from './zone-offsets';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONDAY = Date.UTC(2026, 2, 2);

const question = {
  weekly: [{ weekday: 1, from: 9 * 60, until: 17 * 60 }],
  exceptions: [],
  zone: zoneOffsets('UTC', MONDAY - 3 * DAY, MONDAY + 3 * DAY),
  busy: [],
  rules: {
    durationMinutes: 60,
    bufferBeforeMinutes: 15,
    bufferAfterMinutes: 10,
    noticeHours: 0,
    furthestDays: 60,
    stepMinutes: 30,
    alignStarts: 'clock' as const,
    mostADay: null,
  },
  sessionsOn: new Map<number, number>(),
  from: MONDAY,
  to: MONDAY + DAY,
  now: MONDAY,
};
const at = (hour: number): number => MONDAY + hour * HOUR;
const sibling = (hour: number): Sibling => ({
  startsAt: at(hour),
  endsAt: at(hour + 1),
  taken: { startsAt: at(hour) - 15 * MINUTE, endsAt: at(hour + 1) + 10 * MINUTE, reason: 'booked' },
});
const hoursOf = (starts: readonly number[]): number[] => starts.map((start) => (start - MONDAY) / HOUR);

describe('the free starts of an hour of a block', () => {
  it('are those of any session where it has no siblings', () => {
    expect(findSlotsBeside(question, [])).toEqual(findSlots(question));
  });

  it('are those away from its siblings, and those beside them without a gap', () => {
    const { starts, removed } = findSlotsBeside(question, [sibling(11), sibling(13)]);
    expect(hoursOf(starts)).toEqual([9, 9.5, 10, 12, 14, 14.5, 15, 15.5, 16]);
    expect(removed.start.filter((start) => starts.includes(start))).toEqual([]);
    expect(removed.start).toHaveLength(removed.reason.length);
  });

  it('leave out a place beside a sibling that somebody else needs, or that the host’s hours do not reach', () => {
    const rival = { startsAt: at(12.5), endsAt: at(12.75), reason: 'booked' } as const;
    const { starts } = findSlotsBeside({ ...question, busy: [rival] }, [sibling(11), sibling(9)]);
    expect(starts).toContain(at(10));
    expect(starts).not.toContain(at(12));
    expect(starts).not.toContain(at(8));
  });
});
