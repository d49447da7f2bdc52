import { foldOf, localStart } from './local-start';

describe('a session’s start on the clocks of a zone', () => {
  it('is what an input for date and time takes', () => {
    expect(localStart('2026-12-08T14:00:00.000Z', 'Europe/Vienna')).toBe('2026-12-08T15:00');
    expect(localStart(null, 'Europe/Vienna')).toBe('');
  });

  it('is the later of the two where the clocks show its time for the second time', () => {
    expect(foldOf('2026-10-25T00:30:00.000Z', 'Europe/Vienna')).toBe('earlier');
    expect(foldOf('2026-10-25T01:30:00.000Z', 'Europe/Vienna')).toBe('later');
    expect(foldOf('2026-12-08T14:00:00.000Z', 'Europe/Vienna')).toBe('earlier');
    expect(foldOf(null, 'Europe/Vienna')).toBe('earlier');
  });
});
