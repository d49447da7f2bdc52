import type { JSX } from 'preact';
import type { SiteWords } from '../../../shared/words/site';

const STEPS = ['time', 'you', 'pay', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** Whether a payment follows: `perhaps` where the person may still choose credits instead of money. */
export type PayStep = 'never' | 'perhaps' | 'always';

/** Where the person is in a purchase. A free one, and one that credits pay, has nothing to pay; only some begin with a time. */
export const Steps = ({
  words,
  step,
  pays,
  timed,
}: {
  words: SiteWords;
  step: Step;
  pays: PayStep;
  timed: boolean;
}): JSX.Element => {
  const steps = STEPS.filter((name) => (name === 'time' ? timed : name !== 'pay' || pays !== 'never'));
  const at = steps.indexOf(step);
  return (
    <ol class="steps" aria-label={words.buy.stepsLabel}>
      {steps.map((name, index) => (
        <li key={name} class={index < at ? 'past' : ''} aria-current={index === at ? 'step' : undefined}>
          <span class="step-number figures" aria-hidden="true">
            {index < at ? '✓' : index + 1}
          </span>
          {name === 'pay' && pays === 'perhaps' ? words.buy.payIfMoney : words.buy.steps[name]}
        </li>
      ))}
    </ol>
  );
};
