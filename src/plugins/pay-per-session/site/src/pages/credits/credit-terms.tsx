import type { JSX } from 'preact';
import type { Wallet } from '../../../../server/src/wallet';
import { dateName } from '../../format/months';
import type { PageRequest } from '../../routing/page';

const FIGURES = ['granted', 'available', 'held', 'used'] as const;

interface CreditTermsProps {
  request: PageRequest;
  terms: Wallet['terms'];
  /** The level of their headings. */
  level: 2 | 3;
}

/** What somebody has of each term that runs now. */
export const CreditTerms = ({ request: { words }, terms, level }: CreditTermsProps): JSX.Element => {
  const Heading = `h${level}` as const;
  return (
    <ul class="credit-terms">
      {terms.map((term) => (
        <li key={term.allocationId} class="panel">
          <Heading class="small-heading">{words.credits.term(term.term, term.institution)}</Heading>
          <p class="small soft">{words.credits.ends(dateName(words.dateLocale, term.endsOn))}</p>
          <dl class="credit-figures figures">
            {FIGURES.map((figure) => (
              <div key={figure} class={figure}>
                <dt>{words.credits.summary[figure]}</dt>
                <dd>{term[figure]}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
};
