import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HOUR, MINUTE } from '../../platform/clock';
import { dateAfter, type DateEffect } from './date-effect';

const NOW = Date.UTC(2026, 2, 2, 9);
const START = NOW + 100 * HOUR;
const choice = {
  now: NOW,
  actor: 'host',
  durationMinutes: 50,
  answerHours: 48,
  startsAt: START,
  proposals: [],
} as const;

describe('what a step does to the date', () => {
  it('leaves it alone, keeps it on record, or drops it', () => {
    const after = (date: DateEffect) => dateAfter({ date, to: 'unscheduled' }, choice);
    expect(after('untouched')).toEqual({ columns: {}, kept: null });
    expect(after('released')).toEqual({ columns: {}, kept: [] });
    expect(after('dropped')).toEqual({ columns: { starts_at: null, ends_at: null }, kept: [] });
  });

  it('takes a date for good, and remembers when somebody else than the client has set it', () => {
    const set = dateAfter({ date: 'set', to: 'scheduled' }, choice);
    expect(set).toEqual({
      columns: { starts_at: START, ends_at: START + 50 * MINUTE, dated_at: NOW },
      kept: [{ kind: 'booking', startsAt: START, heldUntil: null }],
    });
    const own = { ...choice, actor: 'client' } as const;
    expect(dateAfter({ date: 'set', to: 'scheduled' }, own).columns.dated_at).toBeNull();
    expect(dateAfter({ date: 'chosen', to: 'scheduled' }, choice).columns.dated_at).toBeNull();
  });

  it('keeps the time of a request for 48 hours, and never longer than until it would begin', () => {
    const asked = (startsAt: number) =>
      dateAfter({ date: 'chosen', to: 'requested' }, { ...choice, startsAt }).columns.respond_by;
    expect(asked(START)).toBe(NOW + 48 * HOUR);
    expect(asked(NOW + 3 * HOUR)).toBe(NOW + 3 * HOUR);
  });

  it('lets one early proposal not shorten the time for the others', () => {
    const [early, later] = [NOW + 2 * HOUR, NOW + 30 * HOUR];
    const { columns, kept } = dateAfter(
      { date: 'proposed', to: 'requested' },
      { ...choice, proposals: [early, later] },
    );
    expect(columns).toEqual({ starts_at: null, ends_at: null, proposed_at: NOW, respond_by: later });
    expect(kept).toEqual([
      { kind: 'proposal', startsAt: early, heldUntil: early },
      { kind: 'proposal', startsAt: later, heldUntil: later },
    ]);
  });

  it('keeps one proposal at least until the answer is due, and none beyond that or its own start', () => {
    const proposals = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(proposals, (minutes) => {
        const { columns, kept } = dateAfter(
          { date: 'proposed', to: 'requested' },
          { ...choice, proposals: minutes.map((minute) => NOW + minute * MINUTE) },
        );
        const answerBy = columns.respond_by ?? 0;
        expect(answerBy).toBeLessThanOrEqual(NOW + 48 * HOUR);
        expect(Math.max(...(kept ?? []).map(({ heldUntil }) => heldUntil ?? 0))).toBe(answerBy);
        for (const { startsAt, heldUntil } of kept ?? [])
          expect(heldUntil).toBe(Math.min(answerBy, startsAt));
      }),
    );
  });
});
