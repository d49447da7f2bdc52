import fc from 'fast-check';
import type { SoldSnapshot } from '../../../../shared/contracts/purchase';
import { hoursOf, keyOfHour, keysOfHours } from './consecutive-hours';

const snapshot: SoldSnapshot = {
  serviceName: 'Mentoring',
  serviceDescription: 'An hour of attention.',
  priceAmount: 6000,
  currency: 'USD',
  durationMinutes: 60,
  kind: 'regular',
  agreeing: 'booked',
  location: 'online',
  hostName: 'Anna Berg',
  bufferBeforeMinutes: 15,
  bufferAfterMinutes: 10,
  credits: 0,
  hour: 1,
  hours: 1,
};

describe('hours that follow each other', () => {
  it('cost a credit each and no money, and know their service’s own buffers', () => {
    const sold = hoursOf(snapshot, 3);
    expect(sold.map(({ hour, hours, credits, priceAmount }) => [hour, hours, credits, priceAmount])).toEqual([
      [1, 3, 1, 0],
      [2, 3, 1, 0],
      [3, 3, 1, 0],
    ]);
    expect(sold.map((each) => [each.bufferBeforeMinutes, each.bufferAfterMinutes])).toEqual([
      [15, 10],
      [15, 10],
      [15, 10],
    ]);
    expect(hoursOf(snapshot, 1)).toEqual([{ ...snapshot, priceAmount: 0, credits: 1 }]);
  });

  it('are found again from the key of any of them', () => {
    const key = fc.stringMatching(/^[\w-]{8,64}$/u);
    fc.assert(
      fc.property(key, fc.integer({ min: 1, max: 4 }), (first, hours) => {
        const keys = keysOfHours(first, hours);
        expect(new Set(keys).size).toBe(hours);
        for (let hour = 1; hour <= hours; hour += 1) {
          expect(keys[hour - 1]).toBe(keyOfHour(first, hour));
          expect(keysOfHours(keyOfHour(first, hour), hours)).toEqual(keys);
        }
      }),
    );
  });
});
