import type { JSX } from 'preact';
import { MOST_PROPOSALS } from '../../../../shared/contracts/session';
import type { FieldProblems } from '../../../../shared/refusals';
import type { SiteWords } from '../../../../shared/words/site';
import { Field } from '../../components/field';
import { WhichOfTwo } from '../../components/which-of-two';
import type { SessionView } from './session-view';

/** What a proposed time means where the clocks show it twice, by the name of the time. */
export const foldName = (time: string): string => `${time}Fold`;

/** Labels of the proposed times, for a refused form's summary. */
export const proposalLabels = ({ request }: SiteWords): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: MOST_PROPOSALS }, (_, index) => `time${index}`).flatMap((name, index) => [
      [name, request.proposal(index + 1)],
      [foldName(name), request.proposal(index + 1)],
    ]),
  );

interface ProposedTimeProps {
  view: SessionView;
  index: number;
  zone: string;
  problems: FieldProblems;
}

/** One time, and which of the two is meant once it is known to be shown twice. */
export const ProposedTime = ({ view, index, zone, problems }: ProposedTimeProps): JSX.Element => {
  const { words, language, form } = view.request;
  const name = `time${index}`;
  return (
    <>
      <Field
        language={language}
        name={name}
        label={words.request.proposal(index + 1)}
        type="datetime-local"
        step={300}
        required={index === 0}
        value={form[name]}
        problems={problems}
      />
      <WhichOfTwo
        request={view.request}
        name={foldName(name)}
        local={form[name] ?? ''}
        zone={zone}
        problems={problems}
      />
    </>
  );
};
