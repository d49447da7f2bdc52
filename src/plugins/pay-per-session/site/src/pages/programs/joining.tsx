import type { JSX } from 'preact';
import type { OfferedProgram } from '../../../../shared/contracts/offered-program';
import { listOf } from '../../format/languages';
import type { PageRequest } from '../../routing/page';

interface JoiningProps {
  request: PageRequest;
  program: OfferedProgram;
  member: boolean;
}

/** Who may join. */
const ruleText = ({ request: { words, language }, program }: JoiningProps): string => {
  const { rule } = words.programs;
  switch (program.joining) {
    case 'open':
      return rule.open;
    case 'domain':
      return rule.domain(
        listOf(
          language,
          (program.institution?.emailDomains ?? []).map((domain) => `@${domain}`),
        ),
      );
    case 'invitation':
      return rule.invitation;
  }
};

/** Whether the reader is a member, who may join, and what membership is good for. */
export const Joining = (props: JoiningProps): JSX.Element => {
  const { request, program, member } = props;
  const { words } = request;
  return (
    <aside id="membership" class="panel" aria-labelledby="membership-title">
      <h2 id="membership-title" class="small-heading">
        {words.programs.joinTitle}
      </h2>
      {member ? (
        <p>
          <span class="tag good">{words.programs.member}</span>
        </p>
      ) : (
        <p>{ruleText(props)}</p>
      )}
      {program.takesCredits && (
        <p class="soft">
          {member
            ? words.programs.creditsCount(program.name)
            : words.programs.creditsNeedJoining(program.name)}
        </p>
      )}
    </aside>
  );
};
