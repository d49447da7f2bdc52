import type { BusyCalendarProblem } from '../contracts/busy-calendar';
import type { RefusalFacts } from '../refusals';
import { busyCalendar as english } from './en/busy-calendar';
import { busyCalendar as spanish } from './es/busy-calendar';
import { fill } from './fill';

const WORDS: Record<string, Record<BusyCalendarProblem, string>> = { en: english, es: spanish };

/** Why a calendar could not be read, in the reader's language. */
export const sayBusyCalendarProblem = (
  language: string,
  { code, facts }: { code: BusyCalendarProblem; facts: RefusalFacts },
): string => fill((WORDS[language] ?? english)[code], facts);
