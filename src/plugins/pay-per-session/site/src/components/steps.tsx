import type { JSX } from 'preact';
import type { SiteWords } from '../../../shared/words/site';

const STEPS = ['time', 'you', 'pay', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** Where the person is in a purchase. A free one has nothing to pay, and only some begin with a time. */
export const Steps = ({
  words,
  step,
  free,
  timed,
}: {
  words: SiteWords;
  step: Step;
  free: boolean;
  timed: boolean;
}): JSX.Element => {
  const steps = STEPS.filter((name) => (name === 'time' ? timed : name !== 'pay' || !free));
  const at = steps.indexOf(step);
  return (
    <ol class="steps" aria-label={words.buy.stepsLabel}>
      {steps.map((name, index) => (
        <li key={name} class={index < at ? 'past' : ''} aria-current={index === at ? 'step' : undefined}>
          <span class="step-number figures" aria-hidden="true">
            {index < at ? '✓' : index + 1}
          </span>
          {words.buy.steps[name]}
        </li>
      ))}
    </ol>
  );
};
