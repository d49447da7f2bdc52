import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeInTree, type PlacedProgram } from './program-place';

const row = (id: number, parentId: number | null, position: number, joined = false): PlacedProgram => ({
  id,
  parentId,
  position,
  joined,
});
/** 1 (11, 12), 2 (21), 3, and 4 that has members. */
const tree = [
  row(1, null, 0),
  row(2, null, 1),
  row(3, null, 2),
  row(4, null, 3, true),
  row(11, 1, 0),
  row(12, 1, 1),
  row(21, 2, 0),
];

const after = (
  programs: PlacedProgram[],
  ...move: [number, { parentId: number | null; afterId: number | null }]
) => {
  const changes = new Map(placeInTree(programs, ...move).map((place) => [place.id, place]));
  return programs.map((program) => ({ ...program, ...changes.get(program.id) }));
};
const under = (programs: PlacedProgram[], parentId: number | null): number[] =>
  programs
    .filter((program) => program.parentId === parentId)
    .sort((one, other) => one.position - other.position)
    .map(({ id }) => id);

describe('a program that is moved', () => {
  it('stands after the one that is named, or first', () => {
    expect(under(after(tree, 1, { parentId: null, afterId: 3 }), null)).toEqual([2, 3, 1, 4]);
    expect(under(after(tree, 4, { parentId: null, afterId: null }), null)).toEqual([4, 1, 2, 3]);
    expect(under(after(tree, 12, { parentId: 1, afterId: null }), 1)).toEqual([12, 11]);
  });

  it('changes nothing where it stands there already', () => {
    expect(placeInTree(tree, 2, { parentId: null, afterId: 1 })).toEqual([]);
  });

  it('becomes a subprogram, another program’s, or a program', () => {
    expect(under(after(tree, 3, { parentId: 2, afterId: 21 }), 2)).toEqual([21, 3]);
    expect(under(after(tree, 11, { parentId: 2, afterId: null }), 2)).toEqual([11, 21]);
    expect(under(after(tree, 21, { parentId: null, afterId: 2 }), null)).toEqual([1, 2, 21, 3, 4]);
  });

  it.each([
    ['has subprograms', 1, { parentId: 2, afterId: null }, 'PROGRAM_HAS_SUBPROGRAMS'],
    ['has members', 4, { parentId: 2, afterId: null }, 'PROGRAM_HAS_MEMBERS'],
    ['would lie in a subprogram', 3, { parentId: 21, afterId: null }, 'STALE_PROGRAMS'],
    ['would lie in itself', 3, { parentId: 3, afterId: null }, 'STALE_PROGRAMS'],
    ['would follow one that stands elsewhere', 3, { parentId: null, afterId: 11 }, 'STALE_PROGRAMS'],
    ['is gone', 9, { parentId: null, afterId: null }, 'NOT_FOUND'],
  ])('is refused where it %s', (_, id, place, code) => {
    expect(() => placeInTree(tree, id, place)).toThrow(code);
  });

  it('leaves a tree of two levels with the same programs, numbered without gaps where it came to', () => {
    const anyPlace = fc.record({
      id: fc.constantFrom(1, 2, 3, 4, 11, 12, 21),
      parentId: fc.constantFrom(null, 1, 2, 3, 4, 11),
      afterId: fc.constantFrom(null, 1, 2, 3, 4, 11, 12, 21),
    });
    fc.assert(
      fc.property(fc.array(anyPlace, { maxLength: 30 }), (moves) => {
        let now = tree;
        for (const { id, ...place } of moves) {
          try {
            now = after(now, id, place);
          } catch {
            continue;
          }
          const there = now.filter(({ parentId }) => parentId === place.parentId);
          expect(there.map(({ position }) => position).sort((one, other) => one - other)).toEqual(
            there.map((_, index) => index),
          );
        }
        expect(now.map(({ id }) => id)).toEqual(tree.map(({ id }) => id));
        const roots = new Set(now.filter(({ parentId }) => parentId === null).map(({ id }) => id));
        expect(now.every(({ parentId }) => parentId === null || roots.has(parentId))).toBe(true);
      }),
    );
  });
});
