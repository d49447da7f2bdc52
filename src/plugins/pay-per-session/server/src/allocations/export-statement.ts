import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { EntryView } from '../../../shared/contracts/allocation';
import type { StatementFilters } from '../../../shared/contracts/credit-figures';
import { creditStatementWords, type CreditStatementWords } from '../../../shared/words/credit-statement';
import type { App } from '../platform/app';
import { database, readInstant, type Db, type StoredInstant } from '../platform/database';
import type { ProgramId, TermId } from '../platform/ids';
import { readSettings } from '../platform/settings';
import { ofMembers } from './read-sums';
import { readTerm, type TermForCredits } from './read-term';

/** So many lines are in memory at a time. */
const BATCH = 500;

interface StatementRow {
  id: number;
  at: StoredInstant;
  kind: EntryView['kind'];
  display_name: string;
  email: string | null;
  granted_change: number;
  available_change: number;
  held_change: number;
  used_change: number;
  expired_change: number;
  balance: number | string;
  reference: string | null;
  host_name: string | null;
  reason: string | null;
}

const readLines = async (
  db: Db,
  term: TermForCredits,
  programId: ProgramId | undefined,
  after: number,
): Promise<StatementRow[]> =>
  db('pps_credit_entries as entry')
    .join('pps_credit_allocations as allocation', 'allocation.id', 'entry.allocation_id')
    .join('pps_terms as term', 'term.id', 'allocation.term_id')
    .join('pps_clients as client', 'client.id', 'allocation.client_id')
    .leftJoin('up_users as account', 'account.id', 'client.user_id')
    .leftJoin('pps_sessions as session', 'session.id', 'entry.session_id')
    .leftJoin('pps_hosts as host', 'host.id', 'session.host_id')
    .where('allocation.term_id', term.termId)
    .where('entry.id', '>', after)
    .modify((query) => {
      if (programId !== undefined) void query.modify(ofMembers(programId));
    })
    .orderBy('entry.id')
    .limit(BATCH)
    .select<StatementRow[]>(
      'entry.*',
      'client.display_name',
      'account.email',
      'session.reference',
      'host.display_name as host_name',
      db.raw(
        `(select sum(before.available_change) from pps_credit_entries before
           where before.allocation_id = entry.allocation_id and before.id <= entry.id) as balance`,
      ),
    );

/** `2026-12-08 15:00`, as clocks in the institution's zone show it: what spreadsheets take for a date everywhere. */
const localTime = (timeZone: string): ((instant: number) => string) => {
  const format = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone });
  return (instant) => format.format(instant);
};

/** Numbers stay numbers: as a text, one below nothing would count as the start of a formula. */
type Cell = string | number;

/** Names come from strangers: no cell may start a formula. The byte order mark tells Excel that this is UTF-8. */
const textOf = (rows: readonly Cell[][], bom: boolean): string =>
  stringify([...rows], { escape_formulas: true, record_delimiter: 'windows', bom });

const cellsOf =
  (words: CreditStatementWords, sayTime: (instant: number) => string) =>
  (row: StatementRow): Cell[] => [
    sayTime(readInstant(row.at)),
    row.display_name,
    row.email ?? '',
    words.kinds[row.kind],
    row.granted_change,
    row.available_change,
    row.held_change,
    row.used_change,
    row.expired_change,
    Number(row.balance),
    row.reference ?? '',
    row.host_name ?? '',
    row.reason ?? '',
  ];

async function* batches(
  app: App,
  term: TermForCredits,
  { programId, language }: StatementFilters,
): AsyncGenerator<string> {
  const words = creditStatementWords(language, await readSettings(app.strapi));
  yield textOf([Object.values(words.columns)], true);
  const db = database(app.strapi);
  const cells = cellsOf(words, localTime(term.timeZone));
  for (let after = 0; ;) {
    const rows = await readLines(db, term, programId as ProgramId | undefined, after);
    const last = rows.at(-1);
    if (!last) return;
    yield textOf(rows.map(cells), false);
    if (rows.length < BATCH) return;
    after = last.id;
  }
}

/**
 * Every movement of a term's credits, of all or of a program's members, as a table for spreadsheets: CSV in UTF-8,
 * times in the institution's zone. It is read and sent bit by bit.
 * @throws Refusal NOT_FOUND
 */
export const exportStatement = async (app: App, filters: StatementFilters): Promise<Readable> => {
  const term = await readTerm(database(app.strapi), filters.termId as TermId);
  return Readable.from(batches(app, term, filters), { objectMode: false });
};
