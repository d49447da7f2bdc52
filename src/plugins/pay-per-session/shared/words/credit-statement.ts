import { creditStatement as english, type CreditStatementWords } from './en/credit-statement';
import { labelsIn, type PartyLabels } from './party-labels';
import { creditStatement as spanish } from './es/credit-statement';

export type { CreditStatementWords };

const WORDS: Record<string, (labels: PartyLabels) => CreditStatementWords> = { en: english, es: spanish };

/** The words of a statement, in a language whose region does not matter; English where there is no translation. */
export const creditStatementWords = (language: string, labels: PartyLabels): CreditStatementWords => {
  const base = language.split('-')[0] ?? '';
  return (WORDS[base] ?? english)(labelsIn(base, labels));
};
