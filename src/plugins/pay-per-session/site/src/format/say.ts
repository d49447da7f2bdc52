import type { Refusal } from '../../../server/src/platform/errors';
import { SESSION_STATUSES } from '../../../shared/session-status';
import { sayRefusal } from '../../../shared/words';
import { dateName, monthName } from './months';
import type { PageRequest } from '../routing/page';

/** Facts that are plain dates. */
const DATES = ['renewsOn', 'endsOn'] as const;

/** Months and dates that stand in a refusal, as the reader writes them. */
const datesIn = (locale: string, { month, ...dates }: Refusal['facts']): Record<string, string> => ({
  ...(typeof month === 'string' ? { month: monthName(locale, month) } : {}),
  ...Object.fromEntries(
    DATES.flatMap((name) => {
      const date = dates[name];
      return typeof date === 'string' ? [[name, dateName(locale, date)]] : [];
    }),
  ),
});

/** A refusal's sentence in the reader's language, with a session's status in words too. */
export const say = (
  { language, words }: PageRequest,
  { code, facts }: Pick<Refusal, 'code' | 'facts'>,
): string => {
  const status = SESSION_STATUSES.find((known) => known === facts.status);
  const told = status ? { ...facts, status: `“${words.sessions.status[status]}”` } : facts;
  return sayRefusal(language, code, { ...told, ...datesIn(words.dateLocale, facts) });
};
