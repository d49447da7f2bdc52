import type { ProgramNode } from '../../../shared/contracts/program';

/** What can be chosen: an operator reads those that are switched off as well. */
export const openPrograms = (programs: readonly ProgramNode[]): ProgramNode[] =>
  programs
    .filter(({ enabled, institution }) => enabled && institution?.enabled !== false)
    .map((program) => ({ ...program, subprograms: program.subprograms.filter(({ enabled }) => enabled) }));

const without = (ids: readonly number[], gone: readonly number[]): number[] =>
  ids.filter((id) => !gone.includes(id));

/** Chooses a program or lets go of it. All of it means its subprograms, those to come too, so none is named beside it. */
export const chooseProgram = (
  ids: readonly number[],
  { id, subprograms }: ProgramNode,
  chosen: boolean,
): number[] => {
  const others = without(ids, [id, ...subprograms.map((subprogram) => subprogram.id)]);
  return chosen ? [...others, id] : others;
};

/** Chooses one subprogram or lets go of it; letting go of one of a whole program leaves the others. */
export const chooseSubprogram = (
  ids: readonly number[],
  program: ProgramNode,
  subprogramId: number,
  chosen: boolean,
): number[] => {
  if (chosen) return ids.includes(program.id) ? [...ids] : [...without(ids, [subprogramId]), subprogramId];
  const named = ids.includes(program.id) ? program.subprograms.map(({ id }) => id) : [];
  return without([...without(ids, [program.id]), ...named], [subprogramId]);
};

/** Chosen before, and not on offer any more: they stay as they are. */
export const notOffered = (ids: readonly number[], programs: readonly ProgramNode[]): number[] => {
  const offered = new Set(
    programs.flatMap(({ id, subprograms }) => [id, ...subprograms.map((one) => one.id)]),
  );
  return ids.filter((id) => !offered.has(id));
};

/** Whether a credit counts in any of the chosen ones. */
export const anyTakesCredits = (ids: readonly number[], programs: readonly ProgramNode[]): boolean =>
  programs.some(
    ({ id, subprograms, takesCredits }) =>
      takesCredits && [id, ...subprograms.map((one) => one.id)].some((one) => ids.includes(one)),
  );
