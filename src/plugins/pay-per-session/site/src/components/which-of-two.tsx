import type { JSX } from 'preact';
import type { FieldProblems } from '../../../shared/refusals';
import { isShownTwice } from '../../../shared/wall-clock';
import type { PageRequest } from '../routing/page';
import { Choice } from './choice';

interface WhichOfTwoProps {
  request: PageRequest;
  name: string;
  /** The time that was typed, as `2026-10-25T02:30`, and the IANA zone of its clock. */
  local: string;
  zone: string;
  problems: FieldProblems;
}

/** Which of the two is meant, where the clocks show a time twice; nothing where they do not. */
export const WhichOfTwo = ({ request, name, local, zone, problems }: WhichOfTwoProps): JSX.Element | null => {
  const { words, language, form } = request;
  if (!isShownTwice(local, zone)) return null;
  return (
    <Choice
      language={language}
      name={name}
      label={words.request.whichOfTwo}
      any="–"
      value={form[name]}
      options={[
        { value: 'earlier', label: words.request.ofTwo.earlier },
        { value: 'later', label: words.request.ofTwo.later },
      ]}
      problems={problems}
    />
  );
};
