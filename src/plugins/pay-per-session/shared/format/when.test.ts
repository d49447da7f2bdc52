import { describe, expect, it } from '@jest/globals';
import { formatSpan } from './when';

describe('a span of time for people', () => {
  const start = Date.UTC(2026, 11, 8, 14);
  const hour = 3_600_000;

  it('is told in the reader’s zone', () => {
    expect(formatSpan('en-GB', start, start + hour, 'Europe/Berlin')).toBe('Tue, 8 Dec 2026, 15:00–16:00');
    expect(formatSpan('en-GB', start, start + hour, 'America/New_York')).toBe('Tue, 8 Dec 2026, 09:00–10:00');
  });

  it('names the day of the end where midnight lies between', () => {
    expect(formatSpan('en-GB', start, start + hour, 'Asia/Tokyo')).toBe(
      'Tue, 8 Dec 2026, 23:00–Wed, 9 Dec 2026, 00:00',
    );
  });
});
