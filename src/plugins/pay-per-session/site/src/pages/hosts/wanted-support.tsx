import type { JSX } from 'preact';
import type { ProgramNode } from '../../../../shared/contracts/program';
import { findProgram, namesOf, type Help, type WantedProgram } from '../../../../server/src/catalog';
import { Choice } from '../../components/choice';
import type { PageRequest } from '../../routing/page';
import { programPath } from '../programs/program-path';

/** What the address of the grid wants support with: nothing in particular, something, or what is not there any more. */
export type WantedSupport = WantedProgram | 'unknown' | null;

export const wantedSupport = (programs: readonly ProgramNode[], slug: string | undefined): WantedSupport =>
  slug === undefined ? null : (findProgram(programs, slug) ?? 'unknown');

/** What hosts have to help with. */
export const helpOf = (wanted: WantedSupport): Help => {
  if (wanted === null) return null;
  if (wanted === 'unknown') return { programIds: [], credits: false };
  return { programIds: namesOf(wanted), credits: wanted.program.takesCredits };
};

/** The name of what is wanted. */
export const nameOf = ({ program, subprogram }: WantedProgram): string => (subprogram ?? program).name;

interface ProgramChoiceProps {
  request: PageRequest;
  programs: readonly ProgramNode[];
  value: string | undefined;
}

/** One of the programs, or one of a program's subprograms; nothing where there are none. */
export const ProgramChoice = ({ request, programs, value }: ProgramChoiceProps): JSX.Element | null => {
  const { words } = request;
  if (programs.length === 0) return null;
  const single = programs.filter(({ subprograms }) => subprograms.length === 0);
  const divided = programs.filter(({ subprograms }) => subprograms.length > 0);
  return (
    <Choice
      name="program"
      label={words.programs.filter}
      any={words.programs.any}
      value={value}
      options={single.map(({ slug, name }) => ({ value: slug, label: name }))}
      groups={divided.map((program) => ({
        label: program.name,
        options: [
          { value: program.slug, label: words.programs.everything(program.name) },
          ...program.subprograms.map(({ slug, name }) => ({ value: slug, label: name })),
        ],
      }))}
    />
  );
};

/** Above the grid: of which program this is a part, and what its members can pay with. */
export const SupportHead = ({
  request,
  wanted,
}: {
  request: PageRequest;
  wanted: WantedProgram;
}): JSX.Element => {
  const { words } = request;
  const { program, subprogram } = wanted;
  return (
    <header class="stack-s">
      <p>
        <a class="back" href={programPath(program)}>
          {program.institution === null ? program.name : `${program.name} · ${program.institution.name}`}
        </a>
      </p>
      <h1>{words.programs.gridTitle(nameOf(wanted))}</h1>
      {(subprogram ?? program).summary !== '' && <p class="lead">{(subprogram ?? program).summary}</p>}
      {program.takesCredits && <p class="soft">{words.programs.creditsCount(program.name)}</p>}
    </header>
  );
};
