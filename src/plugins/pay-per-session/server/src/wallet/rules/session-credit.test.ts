import fc from 'fast-check';
import { CREDIT_POSITIONS, type CreditPosition } from '../../../../shared/session-status';
import { CREDIT_PLACES, moved, type CreditPlace } from './credit-movement';
import { positionOf, wayOfCredit } from './session-credit';

const numbers = fc.record({
  available: fc.nat({ max: 3 }),
  expired: fc.nat({ max: 3 }),
  ended: fc.boolean(),
});
const PLACE: Record<CreditPosition, CreditPlace[]> = {
  held: ['held'],
  captured: ['used'],
  released: ['available', 'expired'],
};

describe('the credit of a session', () => {
  it('leads from where it is to where it shall be, and nowhere else', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(...CREDIT_POSITIONS),
        fc.constantFrom(...CREDIT_POSITIONS),
        (rest, position, to) => {
          const way = wayOfCredit({ ...rest, position }, to);
          if (way === 'there') expect(position).toBe(to);
          else if (way === 'spent') {
            expect(position).toBe('released');
            expect([rest.available, rest.expired]).toEqual([0, 0]);
          } else {
            expect(PLACE[position]).toContain(way.from);
            expect(PLACE[to]).toContain(way.to);
          }
        },
      ),
    );
  });

  it('expires at once when it comes back after its term, and is available otherwise', () => {
    const rest = { available: 0, expired: 0 };
    for (const position of ['held', 'captured'] as const) {
      expect(wayOfCredit({ ...rest, position, ended: true }, 'released')).toMatchObject({ to: 'expired' });
      expect(wayOfCredit({ ...rest, position, ended: false }, 'released')).toMatchObject({ to: 'available' });
    }
  });

  it('is taken again from where it went: what is available, or what has expired with its term', () => {
    const back = { position: 'released', available: 0, expired: 2 } as const;
    expect(wayOfCredit({ ...back, ended: true }, 'captured')).toEqual({ from: 'expired', to: 'used' });
    expect(wayOfCredit({ ...back, ended: false }, 'captured')).toEqual({ from: 'expired', to: 'used' });
    expect(wayOfCredit({ ...back, expired: 0, ended: false }, 'captured')).toBe('spent');
    expect(wayOfCredit({ ...back, available: 1, ended: false }, 'held')).toEqual({
      from: 'available',
      to: 'held',
    });
  });

  it('is where the sum of its entries says', () => {
    expect(positionOf({ held: 1, used: 0 })).toBe('held');
    expect(positionOf({ held: 0, used: 1 })).toBe('captured');
    expect(positionOf({ held: 0, used: 0 })).toBe('released');
  });
});

it('a movement makes no credit and loses none', () => {
  const place = fc.constantFrom(...CREDIT_PLACES);
  fc.assert(
    fc.property(place, place, fc.integer({ min: 1, max: 50 }), (from, to, credits) => {
      fc.pre(from !== to);
      const { changes } = moved(from, to, credits);
      expect(changes.granted).toBe(0);
      expect(changes.available + changes.held + changes.used + changes.expired).toBe(0);
      expect(changes[to]).toBe(credits);
    }),
  );
});
