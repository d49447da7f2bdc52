import { describe, expect, it } from '@jest/globals';
import { overlappedTerm } from './term-overlap';

const terms = [
  { id: 1, name: 'Autumn', startsOn: '2026-09-01', endsOn: '2026-12-20' },
  { id: 2, name: 'Spring', startsOn: '2027-01-11', endsOn: '2027-05-28' },
];
const overlapOf = (startsOn: string, endsOn: string, id?: number) =>
  overlappedTerm(terms, id === undefined ? { startsOn, endsOn } : { startsOn, endsOn, id })?.name;

describe('a term', () => {
  it('overlaps another on a single day', () => {
    expect(overlapOf('2026-12-20', '2027-01-05')).toBe('Autumn');
    expect(overlapOf('2026-12-21', '2027-01-11')).toBe('Spring');
  });

  it('fits exactly between two others', () => {
    expect(overlapOf('2026-12-21', '2027-01-10')).toBeUndefined();
  });

  it('overlaps what it lies in, and what lies in it', () => {
    expect(overlapOf('2027-02-01', '2027-02-01')).toBe('Spring');
    expect(overlapOf('2026-01-01', '2028-01-01')).toBe('Autumn');
  });

  it('does not overlap itself', () => {
    expect(overlapOf('2026-08-15', '2026-12-20', 1)).toBeUndefined();
    expect(overlapOf('2026-08-15', '2027-01-11', 1)).toBe('Spring');
  });
});
