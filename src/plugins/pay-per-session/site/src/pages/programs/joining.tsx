import type { JSX } from 'preact';
import type { ProgramNode } from '../../../../shared/contracts/program';
import type { Refusal } from '../../../../server/src/platform/errors';
import { Notice } from '../../components/notice';
import { RefusedForm } from '../../forms/refused-form';
import { listOf } from '../../format/languages';
import type { PageRequest } from '../../routing/page';
import { MEMBERSHIP_STEPS } from './change-membership';
import { JoinButton } from './join-button';
import { programPath } from './program-path';

interface JoiningProps {
  request: PageRequest;
  program: ProgramNode;
  member: boolean;
  refusal?: Refusal | undefined;
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

const Step = ({ request, program, member }: JoiningProps): JSX.Element | null => {
  const { words, client } = request;
  if (!member && program.joining === 'invitation') return null;
  if (client === null)
    return (
      <p>
        <a class="button" href={`/sign-in?${new URLSearchParams({ next: programPath(program) }).toString()}`}>
          {words.programs.signInToJoin}
        </a>
      </p>
    );
  return (
    <div class="stack-s">
      <JoinButton request={request} program={program} member={member} />
      {member && <p class="small soft">{words.programs.leaveHelp}</p>}
    </div>
  );
};

/** What has just happened. */
const Told = ({ request, program }: JoiningProps): JSX.Element | null => {
  const { words, query, client } = request;
  const done = MEMBERSHIP_STEPS.find((step) => query.has(step));
  if (done === undefined || client === null) return null;
  const says = {
    joined: words.programs.joined(program.name),
    left: words.programs.left(program.name),
    mailed: words.programs.mailed(client.email, program.name),
  };
  return (
    <Notice tone={done === 'mailed' ? 'plain' : 'good'}>
      <p role="status">{says[done]}</p>
    </Notice>
  );
};

/** Whether the reader is a member, who may join, and what membership is good for. */
export const Joining = (props: JoiningProps): JSX.Element => {
  const { request, program, member, refusal } = props;
  const { words } = request;
  return (
    <aside id="membership" class="panel" aria-labelledby="membership-title">
      <h2 id="membership-title" class="small-heading">
        {words.programs.joinTitle}
      </h2>
      <RefusedForm request={request} refusal={refusal} labels={{}} />
      <Told {...props} />
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
      <Step {...props} />
    </aside>
  );
};
