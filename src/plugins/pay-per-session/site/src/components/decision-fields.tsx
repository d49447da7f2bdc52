import type { JSX } from 'preact';
import { CONTINUATIONS } from '../../../shared/session-status';
import type { FieldProblems } from '../../../shared/refusals';
import { sayFieldProblem } from '../../../shared/words';
import type { PageRequest } from '../routing/page';
import { NoteField } from './note-field';

interface DecisionFieldsProps {
  request: PageRequest;
  client: string;
  problems: FieldProblems;
  /** Names of the two fields in the form. */
  names: { decision: string; reason: string };
  /** What is chosen already. */
  chosen?: string | undefined;
}

/** Whether host and client go on after an introductory session, and why not. */
export const DecisionFields = ({
  request,
  client,
  problems,
  names,
  chosen,
}: DecisionFieldsProps): JSX.Element => {
  const { language, words } = request;
  const { introduction } = words;
  const problem = problems[names.decision];
  return (
    <>
      <fieldset class="stack-s" aria-describedby={problem ? `${names.decision}-problem` : undefined}>
        <legend id={names.decision} tabIndex={-1}>
          {introduction.decide}
        </legend>
        <p class="help small soft">{introduction.decideHelp(client)}</p>
        <div class="choices">
          {CONTINUATIONS.map((decision) => (
            <label key={decision} class="choice">
              <input
                type="radio"
                name={names.decision}
                value={decision}
                checked={decision === (request.form[names.decision] ?? chosen)}
              />
              <span>
                {introduction.decision[decision](client)}
                <span class="help small soft">{introduction.decisionHelp[decision](client)}</span>
              </span>
            </label>
          ))}
        </div>
        {problem && (
          <p class="problem-text" id={`${names.decision}-problem`}>
            {sayFieldProblem(language, problem.key)}
          </p>
        )}
      </fieldset>
      <NoteField
        request={request}
        name={names.reason}
        label={introduction.reason}
        help={introduction.reasonHelp(client)}
        problems={problems}
      />
    </>
  );
};
