import type { JSX } from 'preact';

interface ChoiceProps {
  name: string;
  label: string;
  /** The answer that stands for none of them. */
  any?: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
}

/** A labelled list to choose one from. */
export const Choice = ({ name, label, any, value = '', options }: ChoiceProps): JSX.Element => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {any !== undefined && <option value="">{any}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
);
