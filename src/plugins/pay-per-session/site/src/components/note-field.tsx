import type { JSX } from 'preact';
import { sayFieldProblem } from '../../../shared/words';
import type { FieldProblems } from '../../../shared/refusals';
import type { PageRequest } from '../routing/page';

interface NoteFieldProps {
  request: PageRequest;
  name: string;
  label: string;
  help: string;
  maxLength?: number;
  required?: boolean;
  /** What stands there before anything is typed. */
  value?: string | undefined;
  problems: FieldProblems;
}

/** Several lines of text: help under the label, what is wrong under the text; what was typed stays. */
export const NoteField = ({
  request,
  name,
  label,
  help,
  maxLength = 1000,
  required = false,
  value = '',
  problems,
}: NoteFieldProps): JSX.Element => {
  const problem = problems[name];
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <p class="help" id={`${name}-help`}>
        {help}
      </p>
      <textarea
        id={name}
        name={name}
        rows={3}
        maxLength={maxLength}
        required={required}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${name}-help ${name}-problem` : `${name}-help`}
      >
        {request.form[name] ?? value}
      </textarea>
      {problem && (
        <p class="problem-text" id={`${name}-problem`}>
          {sayFieldProblem(request.language, problem.key)}
        </p>
      )}
    </div>
  );
};
