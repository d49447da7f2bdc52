import type { ProgramTree } from '../../../shared/contracts/program';
import type { ProgramLine } from './program-lines';

/** What the list is narrowed to. */
export interface Wanted {
  search: string;
  institution: string;
}

/** Which lines a search shows: what bears the name, with the program it belongs to. Null where nothing is searched. */
export const filterOf = ({ search, institution }: Wanted): ((line: ProgramLine) => boolean) | null => {
  if (search === '' && institution === '') return null;
  const bears = (name: string): boolean => name.toLowerCase().includes(search.toLowerCase());
  return ({ program, node, depth }) =>
    (institution === '' || String(program.institution?.id ?? 0) === institution) &&
    (bears(node.name) ||
      bears(program.name) ||
      (depth === 0 && program.subprograms.some(({ name }) => bears(name))));
};

/** The institutions that have programs, to choose from. */
export const institutionsOf = ({ programs }: ProgramTree, everybody: string) => {
  const named = new Map(
    programs.map(({ institution }) => [String(institution?.id ?? 0), institution?.name ?? everybody]),
  );
  return [...named].map(([value, label]) => ({ value, label }));
};
