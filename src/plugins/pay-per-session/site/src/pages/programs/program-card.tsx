import type { JSX } from 'preact';
import type { ProgramNode } from '../../../../shared/contracts/program';
import type { PageRequest } from '../../routing/page';
import { JoinButton } from './join-button';
import { findSupportPath, programPath } from './program-path';

interface ProgramCardProps {
  request: PageRequest;
  program: ProgramNode;
  /** Whether the reader is a member. */
  member: boolean;
}

/** A program: what it is, what it has, and the ways to support and to membership. */
export const ProgramCard = ({ request, program, member }: ProgramCardProps): JSX.Element => {
  const { words, client } = request;
  const mayJoin = !member && program.joining !== 'invitation';
  return (
    <li class="program-card">
      <h3 class="program-name">
        <a href={programPath(program)}>{program.name}</a>
      </h3>
      <p class="small soft whose">{program.institution?.name ?? words.programs.forEverybody}</p>
      {program.summary !== '' && <p>{program.summary}</p>}
      {program.subprograms.length > 0 && (
        <p class="small soft">{program.subprograms.map(({ name }) => name).join(' · ')}</p>
      )}
      <p class="tags">
        {member && <span class="tag good">{words.programs.member}</span>}
        {program.takesCredits && <span class="tag accent">{words.programs.takesCredits}</span>}
      </p>
      <div class="actions">
        <a class="button" href={findSupportPath(program)}>
          <span aria-hidden="true">{words.programs.findSupport}</span>
          <span class="visually-hidden">{words.programs.findSupportWith(program.name)}</span>
        </a>
        {mayJoin && client !== null && (
          <JoinButton request={request} program={program} member={false} quiet brief />
        )}
        {mayJoin && client === null && (
          <a class="button quiet" href={`${programPath(program)}#membership`}>
            <span aria-hidden="true">{words.programs.join}</span>
            <span class="visually-hidden">{words.programs.joinName(program.name)}</span>
          </a>
        )}
      </div>
    </li>
  );
};
