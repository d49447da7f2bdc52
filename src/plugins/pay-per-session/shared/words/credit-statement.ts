import { creditStatement as english, type CreditStatementWords } from './en/credit-statement';
import { creditStatement as spanish } from './es/credit-statement';

export type { CreditStatementWords };

const WORDS: Record<string, CreditStatementWords> = { en: english, es: spanish };

/** The words of a statement, in a language whose region does not matter; English where there is no translation. */
export const creditStatementWords = (language: string): CreditStatementWords =>
  WORDS[language.split('-')[0] ?? ''] ?? english;
