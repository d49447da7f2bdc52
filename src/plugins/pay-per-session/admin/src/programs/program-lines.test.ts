import { describe, expect, it } from '@jest/globals';
import type { ProgramNode, SubprogramNode } from '../../../shared/contracts/program';
import { linesOf, project, stepsOf, treeWith, withoutSubprogramsOf } from './program-lines';

const sub = (id: number): SubprogramNode => ({
  id,
  slug: `p-${id}`,
  name: `P${id}`,
  summary: '',
  description: '',
  enabled: true,
});
const program = (id: number, ...subprograms: number[]): ProgramNode => ({
  ...sub(id),
  institution: null,
  joining: 'open',
  takesCredits: false,
  subprograms: subprograms.map(sub),
});

/** 1 (11, 12), 2 (21), 3, and 4 that has members. */
const programs = [program(1, 11, 12), program(2, 21), program(3), program(4)];
const lines = linesOf(programs, (id) => id === 4);
const at = (id: number) => {
  const line = lines.find((one) => one.id === id);
  if (!line) throw new Error(`There is no line ${id}.`);
  return line;
};
const drawn = (tree: readonly ProgramNode[]): string =>
  tree.map(({ id, subprograms }) => [id, ...subprograms.map((node) => node.id)].join('>')).join(' ');

describe('the lines of the tree', () => {
  it('name each program before its subprograms, and what stays a program', () => {
    expect(lines.map(({ id }) => id)).toEqual([1, 11, 12, 2, 21, 3, 4]);
    expect(lines.filter(({ stays }) => stays).map(({ id }) => id)).toEqual([1, 2, 4]);
  });

  it('leave out the subprograms of what is dragged', () => {
    expect(withoutSubprogramsOf(lines, 1).map(({ id }) => id)).toEqual([1, 2, 21, 3, 4]);
    expect(withoutSubprogramsOf(lines, null)).toHaveLength(7);
  });
});

describe('a line that is dragged', () => {
  const placeOf = (id: number, over: number, side = 0) => {
    const { depth, parentId, afterId } = project(withoutSubprogramsOf(lines, id), id, over, side) ?? {};
    return { depth, parentId, afterId };
  };

  it('stays a program among programs', () => {
    expect(placeOf(3, 1)).toEqual({ depth: 0, parentId: null, afterId: null });
    expect(placeOf(3, 4)).toEqual({ depth: 0, parentId: null, afterId: 4 });
  });

  it('becomes a subprogram when it is dragged to the side, or between subprograms', () => {
    expect(placeOf(3, 3, 1)).toEqual({ depth: 1, parentId: 2, afterId: 21 });
    expect(placeOf(3, 12)).toEqual({ depth: 1, parentId: 1, afterId: 11 });
    expect(placeOf(3, 2, 1)).toEqual({ depth: 1, parentId: 1, afterId: 12 });
  });

  it('becomes a program when a subprogram is dragged to the other side', () => {
    expect(placeOf(12, 12, -1)).toEqual({ depth: 0, parentId: null, afterId: 1 });
    // Between two subprograms it stays one.
    expect(placeOf(11, 11, -1)).toEqual({ depth: 1, parentId: 1, afterId: null });
  });

  it('goes behind a whole program where it cannot become its subprogram', () => {
    expect(placeOf(4, 12, 1)).toEqual({ depth: 0, parentId: null, afterId: 1 });
    expect(placeOf(2, 11, 1)).toEqual({ depth: 0, parentId: null, afterId: 1 });
  });

  it('is a program at the very top', () => {
    expect(placeOf(21, 1, 0)).toEqual({ depth: 0, parentId: null, afterId: null });
  });
});

describe('the buttons of a line', () => {
  it('lead up and down among its neighbours', () => {
    expect(stepsOf(lines, at(1))).toMatchObject({ up: null, down: { parentId: null, afterId: 2 } });
    expect(stepsOf(lines, at(3)).up).toEqual({ parentId: null, afterId: 1 });
    expect(stepsOf(lines, at(12))).toMatchObject({ up: { parentId: 1, afterId: null }, down: null });
  });

  it('lead into the program before, and out again', () => {
    expect(stepsOf(lines, at(3)).indent).toMatchObject({ parentId: 2, afterId: 21 });
    expect(stepsOf(lines, at(2)).indent).toBeNull();
    expect(stepsOf(lines, at(4)).indent).toBeNull();
    expect(stepsOf(lines, at(21)).outdent).toEqual({ parentId: null, afterId: 2 });
  });
});

describe('the tree with a line at its new place', () => {
  it.each([
    [3, { parentId: null, afterId: null }, '3 1>11>12 2>21 4'],
    [1, { parentId: null, afterId: 2 }, '2>21 1>11>12 3 4'],
    [3, { parentId: 1, afterId: 11 }, '1>11>3>12 2>21 4'],
    [12, { parentId: null, afterId: 1 }, '1>11 12 2>21 3 4'],
    [12, { parentId: 2, afterId: null }, '1>11 2>12>21 3 4'],
    [99, { parentId: null, afterId: null }, '1>11>12 2>21 3 4'],
  ])('%i', (id, place, expected) => expect(drawn(treeWith(programs, id, place))).toBe(expected));
});
