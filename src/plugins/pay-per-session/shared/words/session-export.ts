import { sessionExport as english, type SessionExportWords } from './en/session-export';
import { sessionExport as spanish } from './es/session-export';

const WORDS: Record<string, SessionExportWords> = { en: english, es: spanish };

/** The words of an exported list, in a language whose region does not matter; English where there is no translation. */
export const sessionExportWords = (language: string): SessionExportWords =>
  WORDS[language.split('-')[0] ?? ''] ?? english;
