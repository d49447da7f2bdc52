import type { ProgramPlace } from '../../../../shared/contracts/program';
import { Refusal } from '../../platform/errors';

/** A program or subprogram in the tree. */
export interface PlacedProgram {
  id: number;
  parentId: number | null;
  position: number;
  /** Whether anybody has ever joined it, or is invited to. */
  joined: boolean;
}

/** Where a row is to stand from now on. */
export type NewPlace = Pick<PlacedProgram, 'id' | 'parentId' | 'position'>;

const byPosition = (one: PlacedProgram, other: PlacedProgram): number =>
  one.position - other.position || one.id - other.id;

const mayBeSubprogram = (tree: readonly PlacedProgram[], moved: PlacedProgram, parentId: number): void => {
  const parent = tree.find(({ id }) => id === parentId);
  // Somebody else has moved or removed it meanwhile.
  if (parent?.parentId !== null || parent.id === moved.id) throw new Refusal('STALE_PROGRAMS');
  if (tree.some((program) => program.parentId === moved.id)) throw new Refusal('PROGRAM_HAS_SUBPROGRAMS');
  if (moved.joined) throw new Refusal('PROGRAM_HAS_MEMBERS');
};

/**
 * Moves a program or subprogram to its new place; the tree is two levels deep. Members belong to programs, so one that
 * anybody has joined cannot become a subprogram.
 * @returns the rows that change, numbered from 0 among their neighbours
 * @throws Refusal NOT_FOUND, STALE_PROGRAMS, PROGRAM_HAS_SUBPROGRAMS, PROGRAM_HAS_MEMBERS
 */
export const placeInTree = (
  tree: readonly PlacedProgram[],
  programId: number,
  { parentId, afterId }: ProgramPlace,
): NewPlace[] => {
  const moved = tree.find(({ id }) => id === programId);
  if (!moved) throw new Refusal('NOT_FOUND');
  if (parentId !== null && parentId !== moved.parentId) mayBeSubprogram(tree, moved, parentId);
  const others = tree
    .filter((program) => program.parentId === parentId && program.id !== programId)
    .sort(byPosition);
  const before = afterId === null ? -1 : others.findIndex(({ id }) => id === afterId);
  if (afterId !== null && before === -1) throw new Refusal('STALE_PROGRAMS');
  const now = others.toSpliced(before + 1, 0, moved);
  return now
    .map(({ id }, position) => ({ id, parentId, position }))
    .filter((place, index) => {
      const was = now[index];
      return was?.position !== place.position || was.parentId !== place.parentId;
    });
};
