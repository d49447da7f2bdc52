import type { JSX } from 'preact';
import type { OfferedProgram } from '../../../../shared/contracts/offered-program';
import { listOf } from '../../format/languages';
import type { PageRequest } from '../../routing/page';
import { findSupportPath, programPath } from './program-path';

interface ProgramCardProps {
  request: PageRequest;
  program: OfferedProgram;
  /** Whether the reader is a member. */
  member: boolean;
}

/** A program: what it is, what it has, and the ways to support and to membership. */
export const ProgramCard = ({ request, program, member }: ProgramCardProps): JSX.Element => {
  const { words, language } = request;
  return (
    <li class="program-card">
      <h3 class="program-name">
        <a href={programPath(program)}>{program.name}</a>
      </h3>
      {program.summary !== '' && <p>{program.summary}</p>}
      {program.subprograms.length > 0 && (
        <p class="small soft">
          {listOf(
            language,
            program.subprograms.map(({ name }) => name),
          )}
        </p>
      )}
      <p class="tags">
        {member && <span class="tag good">{words.programs.member}</span>}
        {program.takesCredits && <span class="tag accent">{words.programs.takesCredits}</span>}
      </p>
      <p class="actions">
        <a class="button" href={findSupportPath(program)}>
          <span aria-hidden="true">{words.programs.findSupport}</span>
          <span class="visually-hidden">{words.programs.findSupportWith(program.name)}</span>
        </a>
        {!member && program.joining !== 'invitation' && (
          <a class="button quiet" href={`${programPath(program)}#membership`}>
            <span aria-hidden="true">{words.programs.join}</span>
            <span class="visually-hidden">{words.programs.joinName(program.name)}</span>
          </a>
        )}
      </p>
    </li>
  );
};
