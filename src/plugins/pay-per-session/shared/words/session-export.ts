import { sessionExport as english, type SessionExportWords } from './en/session-export';
import { labelsIn, type PartyLabels } from './party-labels';
import { sessionExport as spanish } from './es/session-export';

const WORDS: Record<string, (labels: PartyLabels) => SessionExportWords> = { en: english, es: spanish };

/** The words of an exported list, in a language whose region does not matter; English where there is no translation. */
export const sessionExportWords = (language: string, labels: PartyLabels): SessionExportWords => {
  const base = language.split('-')[0] ?? '';
  return (WORDS[base] ?? english)(labelsIn(base, labels));
};
