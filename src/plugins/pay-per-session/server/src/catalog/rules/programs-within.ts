import type { ProgramNode, SubprogramNode } from '../../../../shared/contracts/program';

/** A program or subprogram that somebody looks for. */
export interface WantedProgram {
  program: ProgramNode;
  /** Null where the whole program is wanted. */
  subprogram: SubprogramNode | null;
}

/** What stands under this address; null where nothing does. */
export const findProgram = (programs: readonly ProgramNode[], slug: string): WantedProgram | null => {
  for (const program of programs) {
    if (program.slug === slug) return { program, subprogram: null };
    const subprogram = program.subprograms.find((candidate) => candidate.slug === slug);
    if (subprogram) return { program, subprogram };
  }
  return null;
};

/**
 * What a service may name to help with what is wanted: a program is helped with in any of its subprograms, and whoever
 * helps with a program helps with all of them.
 */
export const namesOf = ({ program, subprogram }: WantedProgram): number[] =>
  subprogram === null
    ? [program.id, ...program.subprograms.map(({ id }) => id)]
    : [program.id, subprogram.id];
