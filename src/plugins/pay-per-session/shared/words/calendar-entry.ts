import type { RefusalFacts } from '../refusals';
import { calendarEntry as english, type CalendarEntryWords } from './en/calendar-entry';
import { calendarEntry as spanish } from './es/calendar-entry';
import { fill } from './fill';

const WORDS: Record<string, CalendarEntryWords> = { en: english, es: spanish };

/** One phrase of a calendar's entry, in its reader's language, whose region does not matter. */
export const sayCalendarEntry = (
  language: string,
  key: keyof CalendarEntryWords,
  facts: RefusalFacts = {},
): string => fill((WORDS[language.split('-')[0] ?? ''] ?? english)[key], facts);
