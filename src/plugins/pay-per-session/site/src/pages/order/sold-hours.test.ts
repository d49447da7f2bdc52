import { describe, expect, it } from '@jest/globals';
import type { SessionDetail } from '../../../../shared/contracts/session';
import { firstSpan, soldHours } from './sold-hours';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 9, 10);

type Hour = Pick<SessionDetail['block'][number], 'status'> & { at: number | null };

const sessionOf = (hours: readonly Hour[]): SessionDetail => {
  const block = hours.map(({ status, at }, index) => ({
    id: index + 1,
    hour: index + 1,
    status,
    startsAt: at === null ? null : new Date(START + at * HOUR).toISOString(),
    endsAt: at === null ? null : new Date(START + (at + 1) * HOUR).toISOString(),
    linkUrl: null,
    revision: 0,
  }));
  // The page reads nothing else of a session here.
  return { ...block[0], block: block.length > 1 ? block : [] } as unknown as SessionDetail;
};

describe('the hours of an order', () => {
  it('are one span, from the first to the last', () => {
    const hours = soldHours(
      sessionOf([
        { status: 'scheduled', at: 0 },
        { status: 'scheduled', at: 1 },
      ]),
    );
    expect(firstSpan(hours)).toEqual({ startsAt: START, endsAt: START + 2 * HOUR });
  });

  it('are those that still stand: one that was cancelled ends the span before it', () => {
    const hours = soldHours(
      sessionOf([
        { status: 'scheduled', at: 0 },
        { status: 'cancelled', at: 1 },
        { status: 'scheduled', at: 2 },
      ]),
    );
    expect(hours.map(({ sessionId }) => sessionId)).toEqual([1, 3]);
    expect(firstSpan(hours)).toEqual({ startsAt: START, endsAt: START + HOUR });
  });

  it('stand in the order of their time, where the first was moved behind the others', () => {
    const hours = soldHours(
      sessionOf([
        { status: 'scheduled', at: 72 },
        { status: 'scheduled', at: 1 },
        { status: 'scheduled', at: 2 },
      ]),
    );
    expect(hours.map(({ sessionId }) => sessionId)).toEqual([2, 3, 1]);
    expect(firstSpan(hours)).toEqual({ startsAt: START + HOUR, endsAt: START + 3 * HOUR });
  });

  it('are none where nothing has a date, or nothing came of it', () => {
    expect(firstSpan(soldHours(sessionOf([{ status: 'unscheduled', at: null }])))).toBeNull();
    expect(firstSpan(soldHours(sessionOf([{ status: 'lapsed', at: 0 }])))).toBeNull();
  });
});
