import type { ProgramNode } from '../../../../shared/contracts/program';
import { findProgram, namesOf } from './programs-within';

const named = (id: number, slug: string) => ({
  id,
  slug,
  name: slug,
  summary: '',
  description: '',
  enabled: true,
});

const WRITING: ProgramNode = {
  ...named(1, 'writing'),
  institution: null,
  joining: 'open',
  takesCredits: false,
  subprograms: [named(2, 'essays'), named(3, 'letters')],
};
const MATHS: ProgramNode = { ...WRITING, ...named(4, 'maths'), subprograms: [] };

describe('a program that somebody looks for', () => {
  it('is found by its address, or by that of a subprogram', () => {
    expect(findProgram([WRITING, MATHS], 'maths')).toEqual({ program: MATHS, subprogram: null });
    expect(findProgram([WRITING, MATHS], 'letters')).toEqual({
      program: WRITING,
      subprogram: named(3, 'letters'),
    });
    expect(findProgram([WRITING, MATHS], 'drawing')).toBeNull();
  });

  it('is helped with in any of its subprograms', () => {
    expect(namesOf({ program: WRITING, subprogram: null })).toEqual([1, 2, 3]);
  });

  it('has subprograms with which whoever helps with the whole helps too', () => {
    expect(namesOf({ program: WRITING, subprogram: named(3, 'letters') })).toEqual([1, 3]);
  });
});
