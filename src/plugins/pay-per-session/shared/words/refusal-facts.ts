import type { RefusalFacts } from '../refusals';
import { DEFAULT_SETTINGS } from '../contracts/settings';
import { SESSION_STATUSES, type SessionStatus } from '../session-status';
import { formatPlainDate } from '../format/when';
import { labelsIn, type PartyLabels } from './party-labels';
import { sessionExportWords } from './session-export';

/** Where a refusal is read. */
export interface Reader {
  /** What the site calls its people; the usual words where it is not said. */
  labels?: PartyLabels;
  /** A status as the pages around it call it; as in an exported list where it is not said. */
  statuses?: Readonly<Record<SessionStatus, string>>;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const MONTH = /^\d{4}-\d{2}$/u;

const monthName = (language: string, month: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );

const uncapped = (word: string): string => word.charAt(0).toLocaleLowerCase() + word.slice(1);

const statusName = (language: string, status: SessionStatus, { labels, statuses }: Reader): string =>
  statuses?.[status] ?? uncapped(sessionExportWords(language, labels ?? DEFAULT_SETTINGS).status[status]);

/** The facts of a refusal as people read them: a status, a month or a date in words; what is in words already stays. */
export const factsInWords = (language: string, facts: RefusalFacts, reader: Reader = {}): RefusalFacts => ({
  ...labelsIn(language, reader.labels),
  ...Object.fromEntries<RefusalFacts[string]>(
    Object.entries(facts).map(([name, fact]): [string, RefusalFacts[string]] => {
      if (typeof fact !== 'string') return [name, fact];
      const status = name === 'status' ? SESSION_STATUSES.find((known) => known === fact) : undefined;
      if (status !== undefined) return [name, `“${statusName(language, status, reader)}”`];
      if (name === 'month' && MONTH.test(fact)) return [name, monthName(language, fact)];
      return [name, DATE.test(fact) ? formatPlainDate(language, fact) : fact];
    }),
  ),
});
