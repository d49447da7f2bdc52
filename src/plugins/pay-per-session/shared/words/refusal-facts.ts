import type { RefusalFacts } from '../refusals';
import { DEFAULT_SETTINGS } from '../contracts/settings';
import { SESSION_STATUSES, type SessionStatus } from '../session-status';
import { formatPlainDate } from '../format/when';
import { capital, labelsIn, type PartyLabels } from './party-labels';
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

/** The statuses that begin with what the site calls somebody. */
const BEGINS_WITH: Partial<Record<SessionStatus, keyof PartyLabels>> = {
  client_absent: 'clientLabel',
  host_absent: 'hostLabel',
};

const statusName = (
  language: string,
  status: SessionStatus,
  { labels = DEFAULT_SETTINGS, statuses }: Reader,
): string => {
  const said = statuses?.[status];
  if (said !== undefined) return said;
  const name = sessionExportWords(language, labels).status[status];
  const label = BEGINS_WITH[status];
  if (label === undefined) return name.charAt(0).toLocaleLowerCase() + name.slice(1);
  // An operator's own word may be a name, or initials: it stays as they wrote it.
  const begins = labelsIn(language, labels)[label];
  return begins + name.slice(capital(begins).length);
};

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
