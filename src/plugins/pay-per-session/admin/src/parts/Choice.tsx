import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useSay } from '../say';

interface ChoiceProps {
  /** Says what is chosen, and that nothing is. */
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  choose(value: string): void;
}

/** One filter of a list: one of several, or none. */
export const Choice = ({ label, value, options, choose }: ChoiceProps) => {
  const say = useSay();
  return (
    <SingleSelect
      size="S"
      aria-label={label}
      placeholder={label}
      clearLabel={say('filter.clear')}
      value={value}
      onChange={(chosen) => choose(String(chosen))}
      onClear={() => choose('')}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
