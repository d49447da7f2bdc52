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
  /** The level of its heading. */
  level: 2 | 3;
}

/** A program: what it is, what it has, and the ways to support and to membership. */
export const ProgramCard = ({ request, program, member, level }: ProgramCardProps): JSX.Element => {
  const { words, language } = request;
  const Heading = `h${level}` as const;
  return (
    <li class="program-card">
      <Heading class="program-name">
        <a href={programPath(program)}>{program.name}</a>
      </Heading>
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
