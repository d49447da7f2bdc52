import type { ProgramNode, SubprogramNode } from '../../../../shared/contracts/program';

export const programPath = ({ slug }: Pick<ProgramNode, 'slug'>): string =>
  `/programs/${encodeURIComponent(slug)}`;

/** The hosts who support a program or subprogram. */
export const supportersPath = ({ slug }: Pick<SubprogramNode, 'slug'>): string =>
  `/hosts?program=${encodeURIComponent(slug)}`;

/** Where Find Support leads: to the choice of a subprogram where there are several, else to whoever supports it. */
export const findSupportPath = (program: ProgramNode): string => {
  const [only, ...others] = program.subprograms;
  if (others.length > 0) return `${programPath(program)}#support`;
  return supportersPath(only ?? program);
};
