import { describe, expect, it } from '@jest/globals';
import type { ProgramNode } from '../../../shared/contracts/program';
import { anyTakesCredits, chooseProgram, chooseSubprogram, notOffered } from './chosen-programs';

const named = (id: number) => ({
  id,
  slug: `p-${id}`,
  name: `P ${id}`,
  summary: '',
  description: '',
  enabled: true,
});
const WRITING: ProgramNode = {
  ...named(1),
  institution: null,
  joining: 'open',
  takesCredits: true,
  subprograms: [named(2), named(3)],
};

describe('the programs a service helps with', () => {
  it('are a whole program, or some of its parts', () => {
    expect(chooseProgram([2, 9], WRITING, true)).toEqual([9, 1]);
    expect(chooseProgram([1, 9], WRITING, false)).toEqual([9]);
    expect(chooseSubprogram([9], WRITING, 3, true)).toEqual([9, 3]);
    expect(chooseSubprogram([1], WRITING, 3, true)).toEqual([1]);
  });

  it('are the other parts when one of the whole is let go of', () => {
    expect(chooseSubprogram([1, 9], WRITING, 3, false)).toEqual([9, 2]);
    expect(chooseSubprogram([2, 3], WRITING, 3, false)).toEqual([2]);
  });

  it('keep what is not on offer any more', () => {
    expect(notOffered([1, 2, 7], [WRITING])).toEqual([7]);
    expect(chooseProgram([7], WRITING, true)).toEqual([7, 1]);
  });

  it('take credits where one of them does', () => {
    expect(anyTakesCredits([3], [WRITING])).toBe(true);
    expect(anyTakesCredits([7], [WRITING])).toBe(false);
    expect(anyTakesCredits([3], [{ ...WRITING, takesCredits: false }])).toBe(false);
  });
});
