import { memberExport as english, type MemberExportWords } from './en/member-export';
import { memberExport as spanish } from './es/member-export';

const WORDS: Record<string, MemberExportWords> = { en: english, es: spanish };

/** The words of an exported list, in a language whose region does not matter; English where there is no translation. */
export const memberExportWords = (language: string): MemberExportWords =>
  WORDS[language.split('-')[0] ?? ''] ?? english;
