import type { ProgramNode, ProgramPlace, SubprogramNode } from '../../../shared/contracts/program';

/** A program or subprogram as one line of the drawn tree. */
export interface ProgramLine {
  id: number;
  parentId: number | null;
  depth: 0 | 1;
  name: string;
  /** The program, or that of the subprogram. */
  program: ProgramNode;
  node: ProgramNode | SubprogramNode;
  /** Somebody has joined it, or it has subprograms: it stays a program. */
  stays: boolean;
}

/** The tree as lines, each program before its subprograms. */
export const linesOf = (
  programs: readonly ProgramNode[],
  wasJoined: (id: number) => boolean,
): ProgramLine[] =>
  programs.flatMap((program): ProgramLine[] => [
    {
      id: program.id,
      parentId: null,
      depth: 0,
      name: program.name,
      program,
      node: program,
      stays: program.subprograms.length > 0 || wasJoined(program.id),
    },
    ...program.subprograms.map((node): ProgramLine => ({
      id: node.id,
      parentId: program.id,
      depth: 1,
      name: node.name,
      program,
      node,
      stays: false,
    })),
  ]);

/** While a program is dragged, its subprograms go with it and are not shown. */
export const withoutSubprogramsOf = (lines: readonly ProgramLine[], id: number | null): ProgramLine[] =>
  lines.filter(({ parentId }) => parentId === null || parentId !== id);

const movedWithin = (lines: readonly ProgramLine[], id: number, overId: number): ProgramLine[] => {
  const from = lines.findIndex((line) => line.id === id);
  const to = lines.findIndex((line) => line.id === overId);
  const moved = lines[from];
  if (!moved || to === -1) return [...lines];
  const rest = lines.filter((line) => line.id !== id);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
};

export interface Projection extends ProgramPlace {
  depth: 0 | 1;
  /** The program it would be a subprogram of. */
  parent: ProgramLine | null;
}

/**
 * Where a line would stand if it were dropped over another, dragged `depthChange` levels to the side.
 * Null where one of the two is gone.
 */
export const project = (
  lines: readonly ProgramLine[],
  id: number,
  overId: number,
  depthChange: number,
): Projection | null => {
  const now = movedWithin(lines, id, overId);
  const index = now.findIndex((line) => line.id === id);
  const moved = now[index];
  if (!moved) return null;
  const [before, after] = [now[index - 1], now[index + 1]];
  const wanted = moved.depth + depthChange;
  const below = before !== undefined && !moved.stays && (wanted >= 1 || after?.depth === 1);
  if (!below) {
    const previous = now.slice(0, index).findLast(({ depth }) => depth === 0);
    return { depth: 0, parentId: null, afterId: previous?.id ?? null, parent: null };
  }
  const parentId = before.parentId ?? before.id;
  return {
    depth: 1,
    parentId,
    afterId: before.depth === 1 ? before.id : null,
    parent: now.find((line) => line.id === parentId) ?? null,
  };
};

/** Where the buttons of a line lead; null where there is no such step. */
export interface Steps {
  up: ProgramPlace | null;
  down: ProgramPlace | null;
  /** Into the program before it. */
  indent: (ProgramPlace & { parent: ProgramLine }) | null;
  outdent: ProgramPlace | null;
}

export const stepsOf = (lines: readonly ProgramLine[], line: ProgramLine): Steps => {
  const neighbours = lines.filter(({ parentId }) => parentId === line.parentId);
  const index = neighbours.findIndex(({ id }) => id === line.id);
  const [before, after] = [neighbours[index - 1], neighbours[index + 1]];
  const { parentId } = line;
  const lastBelow = (program: ProgramLine): number | null =>
    lines.findLast((other) => other.parentId === program.id)?.id ?? null;
  return {
    up: before ? { parentId, afterId: neighbours[index - 2]?.id ?? null } : null,
    down: after ? { parentId, afterId: after.id } : null,
    indent:
      parentId === null && before && !line.stays
        ? { parentId: before.id, afterId: lastBelow(before), parent: before }
        : null,
    outdent: parentId === null ? null : { parentId: null, afterId: parentId },
  };
};

/** The tree as it looks with a line at its new place, until the server has answered. */
export const treeWith = (
  programs: readonly ProgramNode[],
  id: number,
  { parentId, afterId }: ProgramPlace,
): ProgramNode[] => {
  const asProgram = programs.find((program) => program.id === id);
  const home = programs.find(({ subprograms }) => subprograms.some((node) => node.id === id));
  const asSubprogram = home?.subprograms.find((node) => node.id === id);
  const node = asProgram ?? asSubprogram;
  if (!node) return [...programs];
  const rest = programs
    .filter((program) => program.id !== id)
    .map((program) => ({ ...program, subprograms: program.subprograms.filter((sub) => sub.id !== id) }));
  const put = <T extends { id: number }>(among: readonly T[], one: T): T[] =>
    among.toSpliced(afterId === null ? 0 : among.findIndex((other) => other.id === afterId) + 1, 0, one);
  if (parentId === null) {
    const program = asProgram ?? (home && { ...home, ...node, subprograms: [] });
    return program ? put(rest, program) : rest;
  }
  return rest.map((program) =>
    program.id === parentId ? { ...program, subprograms: put(program.subprograms, node) } : program,
  );
};
