import type { RunView, RunWay } from '../../../shared/contracts/allocation';
import type { App } from '../platform/app';
import {
  database,
  insertRowOnce,
  insertRows,
  inTransaction,
  writeInstant,
  type Db,
  type Transaction,
} from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, CreditRunId, InstitutionId, ProgramId, TermId } from '../platform/ids';
import { findPeople, type KnownPerson } from './find-people';
import type { CheckedRow } from './rules/check-row';
import { showRun } from './run-row';

/** An operator at work. */
export interface Operator {
  adminUserId: number;
}

/** What names a run, and what it is made of. */
export interface RunHeading {
  way: RunWay;
  importKey: string;
  /** SHA-256 of everything that decides what the run would do. */
  contentHash: string;
  termId: TermId;
  institutionId: InstitutionId;
  programId: ProgramId | null;
  fileName: string | null;
  encoding: string | null;
  separator: string | null;
  strangers: 'wait' | 'refuse';
  tell: boolean;
}

/** So many rows are written in one statement. */
const TOGETHER = 250;

/**
 * The run that has this import key already: sent again, the same content gets the first answer.
 * @throws Refusal IMPORT_KEY_USED where the content is other
 */
export const findRun = async (
  db: Db,
  { institutionId, importKey, contentHash }: Pick<RunHeading, 'institutionId' | 'importKey' | 'contentHash'>,
): Promise<CreditRunId | null> => {
  const run = await db('pps_credit_runs')
    .where({ institution_id: institutionId, live_key: importKey })
    .first<{ id: CreditRunId; content_hash: string } | undefined>('id', 'content_hash');
  if (!run) return null;
  if (run.content_hash !== contentHash) throw new Refusal('IMPORT_KEY_USED', { key: importKey });
  return run.id;
};

const insertRun = (app: App, trx: Transaction, { adminUserId }: Operator, heading: RunHeading) =>
  insertRowOnce(
    trx,
    'pps_credit_runs',
    app.clock.now(),
    {
      way: heading.way,
      status: 'checked',
      import_key: heading.importKey,
      live_key: heading.importKey,
      content_hash: heading.contentHash,
      term_id: heading.termId,
      institution_id: heading.institutionId,
      program_id: heading.programId,
      file_name: heading.fileName,
      encoding: heading.encoding,
      separator: heading.separator,
      strangers: heading.strangers,
      tell: heading.tell,
      made_at: writeInstant(app.clock.now()),
      made_by: adminUserId,
    },
    ['institution_id', 'live_key'],
  );

interface RowWithPerson extends CheckedRow {
  /** Who gets the credits at once. */
  client: ClientId | null;
  unproven: boolean;
}

/** An address opens a door only where it is proven: anybody may open an account with somebody else's. */
const withPerson = (
  row: CheckedRow,
  person: KnownPerson | undefined,
  strangers: RunHeading['strangers'],
): RowWithPerson => {
  if (row.clientId !== undefined) return { ...row, client: row.clientId, unproven: false };
  const client = person?.proven === true ? person.clientId : null;
  const unproven = person !== undefined && client === null;
  const unknown = unproven ? 'NOT_PROVEN' : 'NO_ACCOUNT';
  const refused = client === null && strangers === 'refuse' ? unknown : null;
  const problem = person?.blocked === true ? 'ACCOUNT_BLOCKED' : refused;
  return { ...row, client, unproven, problem: row.problem ?? problem };
};

/** Of two good rows for one person the second is wrong and names the first. */
const onceEach = (rows: readonly RowWithPerson[]): RowWithPerson[] => {
  const seen = new Map<ClientId, number>();
  return rows.map((row) => {
    if (row.client === null || row.problem !== null) return row;
    const line = seen.get(row.client);
    if (line !== undefined) return { ...row, problem: 'TWICE', facts: { line } };
    seen.set(row.client, row.line);
    return row;
  });
};

/** Whom the rows of a list are for, and what is wrong with those who may not have them. */
const withPeople = async (
  app: App,
  rows: readonly CheckedRow[],
  strangers: RunHeading['strangers'],
): Promise<RowWithPerson[]> => {
  const people = await findPeople(
    app,
    rows.flatMap(({ emailKey, clientId }) => (emailKey === '' || clientId !== undefined ? [] : [emailKey])),
  );
  return onceEach(rows.map((row) => withPerson(row, people.get(row.emailKey), strangers)));
};

/**
 * Writes down what an allocation would do, row by row, and does nothing of it yet. One transaction, so that there is
 * no half of a list.
 * @throws Refusal IMPORT_KEY_USED
 */
export const storeRun = async (
  app: App,
  operator: Operator,
  heading: RunHeading,
  checked: readonly CheckedRow[],
): Promise<RunView> => {
  const rows = await withPeople(app, checked, heading.strangers);
  const written = await inTransaction(app.strapi, async (trx) => {
    const id = await insertRun(app, trx, operator, heading);
    if (id === null) return null;
    for (let from = 0; from < rows.length; from += TOGETHER)
      await insertRows(
        trx,
        'pps_credit_run_rows',
        app.clock.now(),
        rows.slice(from, from + TOGETHER).map((row) => ({
          run_id: id,
          line: row.line,
          address: row.address,
          email_key: row.emailKey,
          client_id: row.client,
          unproven: row.unproven,
          credits: row.credits,
          note: row.note,
          problem: row.problem,
          problem_facts: JSON.stringify(row.facts),
          chosen: true,
        })),
      );
    return id;
  });
  // The same list was sent twice at the same moment.
  const id = written ?? (await findRun(database(app.strapi), heading));
  if (id === null) throw new Error('A run that just had this import key is gone.');
  return showRun(app, id as CreditRunId);
};
