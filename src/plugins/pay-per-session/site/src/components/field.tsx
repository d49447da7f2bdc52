import type { JSX } from 'preact';
import { sayFieldProblem } from '../../../shared/words';
import type { FieldProblems } from '../../../shared/refusals';

interface FieldProps {
  language: string;
  name: string;
  label: string;
  help?: string;
  type?: 'text' | 'email' | 'password' | 'search' | 'date' | 'time' | 'datetime-local';
  min?: string;
  max?: string;
  step?: number;
  value?: string | undefined;
  autocomplete?: string;
  required?: boolean;
  maxLength?: number;
  minLength?: number;
  problems?: FieldProblems;
}

/** A labelled input: help under the label, what is wrong under the input. */
export const Field = ({
  language,
  name,
  label,
  help,
  problems = {},
  type = 'text',
  ...input
}: FieldProps): JSX.Element => {
  const problem = problems[name];
  const described = [help === undefined ? '' : `${name}-help`, problem ? `${name}-problem` : '']
    .filter((id) => id !== '')
    .join(' ');
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        {...input}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={described === '' ? undefined : described}
      />
      {help !== undefined && (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p class="problem-text" id={`${name}-problem`}>
          {sayFieldProblem(language, problem.key)}
        </p>
      )}
    </div>
  );
};
