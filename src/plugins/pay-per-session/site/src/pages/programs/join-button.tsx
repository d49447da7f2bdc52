import type { JSX } from 'preact';
import type { ProgramNode } from '../../../../shared/contracts/program';
import { HiddenFields } from '../../components/hidden-fields';
import type { PageRequest } from '../../routing/page';
import { programPath } from './program-path';

interface JoinButtonProps {
  request: PageRequest;
  program: Pick<ProgramNode, 'name' | 'slug'>;
  member: boolean;
  /** Where to go on afterwards; the program's page where it is left out. */
  next?: string;
  quiet?: boolean;
  /** Says the program's name only to who hears the button; for where it is seen beside it. */
  brief?: boolean;
}

/** Joins a program, or leaves it. */
export const JoinButton = ({
  request,
  program,
  member,
  next,
  quiet = false,
  brief = false,
}: JoinButtonProps): JSX.Element => {
  const { words } = request;
  const hidden: Record<string, string> = next === undefined ? {} : { next };
  const whole = member ? words.programs.leaveName(program.name) : words.programs.joinName(program.name);
  return (
    <form method="post" action={programPath(program)}>
      <HiddenFields fields={hidden} />
      <button
        type="submit"
        name="membership"
        value={member ? 'leave' : 'join'}
        class={member || quiet ? 'quiet' : ''}
      >
        {brief && !member ? (
          <>
            <span aria-hidden="true">{words.programs.join}</span>
            <span class="visually-hidden">{whole}</span>
          </>
        ) : (
          whole
        )}
      </button>
    </form>
  );
};
