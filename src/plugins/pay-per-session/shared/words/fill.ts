import type { RefusalFacts } from '../refusals';

/** Puts facts where a sentence names them: `{name}`. */
export const fill = (sentence: string, facts: RefusalFacts): string =>
  sentence.replace(/\{(\w+)\}/gu, (_, name: string) => String(facts[name] ?? ''));
