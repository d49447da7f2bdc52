import type { RefusalFacts } from '../refusals';
import { creditMail as english, type CreditMailWords } from './en/credit-mail';
import { creditMail as spanish } from './es/credit-mail';
import { fill } from './fill';

const WORDS: Record<string, CreditMailWords> = { en: english, es: spanish };

/** One sentence of a mail about credits, in its reader's language; English where there is no translation. */
export const sayCreditMail = (
  language: string,
  key: keyof CreditMailWords,
  facts: RefusalFacts = {},
): string => fill((WORDS[language.split('-')[0] ?? ''] ?? english)[key], facts);

/** `2 session credits`. */
export const sayCredits = (language: string, count: number): string =>
  sayCreditMail(language, count === 1 ? 'oneCredit' : 'credits', { count });
