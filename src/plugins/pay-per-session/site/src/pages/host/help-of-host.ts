import type { ProgramNode } from '../../../../shared/contracts/program';
import type { OfferedService } from '../../../../server/src/catalog';

/** A subprogram, or a program that has none, with the services that help with it. */
export interface HelpedWith {
  id: number;
  name: string;
  services: OfferedService[];
}

/** A program in which a host helps. */
export interface HelpInProgram {
  program: ProgramNode;
  parts: HelpedWith[];
}

/**
 * With what a host's services help, by program, in the operator's order. A service that names a program helps with all
 * of its subprograms.
 */
export const helpOfHost = (
  programs: readonly ProgramNode[],
  services: readonly OfferedService[],
): HelpInProgram[] =>
  programs.flatMap((program) => {
    const parts = program.subprograms.length === 0 ? [program] : program.subprograms;
    const helped = parts.flatMap(({ id, name }) => {
      const helping = services.filter(
        ({ programIds }) => programIds.includes(id) || programIds.includes(program.id),
      );
      return helping.length === 0 ? [] : [{ id, name, services: helping }];
    });
    return helped.length === 0 ? [] : [{ program, parts: helped }];
  });

/** What one service helps with, as briefly as it can be said: a program, or those of its parts that are named. */
export const helpOfService = (
  programs: readonly ProgramNode[],
  { programIds }: Pick<OfferedService, 'programIds'>,
): string[] =>
  programs.flatMap((program) =>
    (programIds.includes(program.id)
      ? [program]
      : program.subprograms.filter(({ id }) => programIds.includes(id))
    ).map(({ name }) => name),
  );
