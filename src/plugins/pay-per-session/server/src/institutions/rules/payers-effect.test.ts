import { describe, expect, it } from '@jest/globals';
import { payersEffect } from './payers-effect';

const ours = { id: 1, institutionId: 7, pays: true };
const oursToo = { id: 2, institutionId: 7, pays: true };
const theirs = { id: 3, institutionId: 8, pays: true };
const everybodys = { id: 4, institutionId: null, pays: false };

describe('who can pay with credits', () => {
  it('changes with the program, also within an institution', () => {
    expect(payersEffect(ours, theirs)).toBe('change');
    expect(payersEffect(ours, oursToo)).toBe('change');
    expect(payersEffect(ours, { ...ours, institutionId: 8 })).toBe('change');
  });

  it('is nobody any more where the other program takes none', () => {
    expect(payersEffect(ours, everybodys)).toBe('gone');
    expect(payersEffect(ours, { ...ours, pays: false })).toBe('gone');
  });

  it('is somebody for the first time where credits of another institution begin to pay', () => {
    expect(payersEffect(everybodys, theirs)).toBe('come');
  });

  it('stays where nobody loses anything and the institution is the same', () => {
    expect(payersEffect(ours, ours)).toBeNull();
    expect(payersEffect({ ...ours, pays: false }, oursToo)).toBeNull();
    expect(payersEffect({ ...ours, pays: false }, ours)).toBeNull();
    expect(payersEffect(everybodys, { ...theirs, pays: false })).toBeNull();
  });
});
