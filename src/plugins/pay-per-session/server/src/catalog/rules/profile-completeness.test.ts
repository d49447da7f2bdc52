import { isComplete, missingParts, progressOf, type ProfileParts } from './profile-completeness';

const full: ProfileParts = {
  displayName: 'Anna Berg',
  headline: 'Grief counsellor',
  description: 'I listen.',
  avatar: true,
  timeZone: 'Europe/Vienna',
  cover: true,
};

describe('a profile', () => {
  it('is complete without a cover, but the meter asks for one', () => {
    const missing = missingParts({ ...full, cover: false });
    expect(missing).toEqual(['cover']);
    expect(isComplete(missing)).toBe(true);
    expect(progressOf(missing)).toBe(83);
  });

  it.each(['displayName', 'headline', 'description', 'avatar', 'timeZone'] as const)(
    'is not complete without %s',
    (part) => {
      const missing = missingParts({ ...full, [part]: null });
      expect(missing).toEqual([part]);
      expect(isComplete(missing)).toBe(false);
    },
  );

  it('does not count blanks as text', () => {
    expect(missingParts({ ...full, headline: '   ' })).toEqual(['headline']);
  });

  it('goes from nothing to everything', () => {
    expect(progressOf(missingParts(full))).toBe(100);
    const nothing = {
      displayName: '',
      headline: null,
      description: null,
      avatar: false,
      timeZone: '',
      cover: false,
    };
    expect(progressOf(missingParts(nothing))).toBe(0);
  });
});
