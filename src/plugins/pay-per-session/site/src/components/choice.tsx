import type { JSX } from 'preact';
import type { FieldProblems } from '../../../shared/refusals';
import { sayFieldProblem } from '../../../shared/words';

interface Option {
  value: string;
  label: string;
}

interface ChoiceProps {
  name: string;
  label: string;
  /** The answer that stands for none of them. */
  any?: string;
  value: string | undefined;
  options: readonly Option[];
  /** More of them, under headings. */
  groups?: readonly { label: string; options: readonly Option[] }[];
  /** What is wrong with the answer, and the language to say it in. */
  language?: string;
  problems?: FieldProblems;
}

const Options = ({ options, value }: { options: readonly Option[]; value: string }): JSX.Element => (
  <>
    {options.map((option) => (
      <option key={option.value} value={option.value} selected={option.value === value}>
        {option.label}
      </option>
    ))}
  </>
);

/** A labelled list to choose one from; what is wrong stands under it. */
export const Choice = ({
  name,
  label,
  any,
  value = '',
  options,
  groups = [],
  language = 'en',
  problems = {},
}: ChoiceProps): JSX.Element => {
  const problem = problems[name];
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select
        id={name}
        name={name}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${name}-problem` : undefined}
      >
        {any !== undefined && <option value="">{any}</option>}
        <Options options={options} value={value} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} value={value} />
          </optgroup>
        ))}
      </select>
      {problem && (
        <p class="problem-text" id={`${name}-problem`}>
          {sayFieldProblem(language, problem.key)}
        </p>
      )}
    </div>
  );
};
