import { slugCandidates, slugOf } from './slug';

describe('an address made from a name', () => {
  it('keeps letters and digits, and drops accents', () => {
    expect(slugOf('Jürgen Groß, Ph.D.', 'host')).toBe('jurgen-gross-ph-d');
    expect(slugOf('Søren Ærø', 'host')).toBe('soren-aero');
  });

  it('falls back where nothing readable is left', () => {
    expect(slugOf('李', 'host')).toBe('host');
    expect(slugOf('  ', 'service')).toBe('service');
  });

  it('is never longer than 60, with its number too', () => {
    const [first, second] = slugCandidates(slugOf('a'.repeat(80), 'host'));
    expect(first).toHaveLength(60);
    expect(second).toHaveLength(60);
    expect(second).toMatch(/-2$/u);
  });
});
