import type { Suspicion } from '../contracts/suspicion';
import { suspicions as en } from './en/suspicions';
import { suspicions as es } from './es/suspicions';

const TABLES: Record<string, Record<Suspicion, string>> = { en, es };

/** What makes a form look odd, in the reader's language, English where there is no translation. */
export const saySuspicion = (language: string, suspicion: Suspicion): string =>
  (TABLES[language] ?? en)[suspicion];
