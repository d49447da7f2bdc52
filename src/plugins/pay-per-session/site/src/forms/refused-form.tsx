import type { JSX } from 'preact';
import type { Refusal } from '../../../server/src/platform/errors';
import { Notice } from '../components/notice';
import { say } from '../format/say';
import type { PageRequest } from '../routing/page';

/** The summary above a form that was refused: read out, focused, with a way to each wrong field. */
export const RefusedForm = ({
  request,
  refusal,
  labels,
}: {
  request: PageRequest;
  refusal: Refusal | undefined;
  /** Labels of the form's fields by name. */
  labels: Readonly<Record<string, string>>;
}): JSX.Element | null => {
  if (!refusal) return null;
  const wrong = Object.keys(refusal.fields).filter((name) => labels[name] !== undefined);
  return (
    <Notice tone="bad" urgent title={request.words.account.problemTitle}>
      <p>{say(request, refusal)}</p>
      {wrong.length > 0 && (
        <ul>
          {wrong.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{labels[name]}</a>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
};
