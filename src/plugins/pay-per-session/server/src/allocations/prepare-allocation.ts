import { createHash } from 'node:crypto';
import type { AllocationInput, ListInput, RunView } from '../../../shared/contracts/allocation';
import type { App } from '../platform/app';
import { database, readBoolean, type Db } from '../platform/database';
import { Refusal } from '../platform/errors';
import type { ClientId, ProgramId, TermId } from '../platform/ids';
import { readTerm, requireTermNotOver } from './read-term';
import type { CheckedRow } from './rules/check-row';
import { checkRows, readHeading } from './rules/check-row';
import { decodeFile } from './rules/decode-file';
import { readTable } from './rules/read-table';
import { showRun } from './run-row';
import { findRun, storeRun, type Operator, type RunHeading } from './store-run';

const hashOf = (...parts: readonly (string | number | boolean | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part instanceof Uint8Array ? part : `${JSON.stringify(part)}\n`);
  return hash.digest('hex');
};

const good = (
  line: number,
  address: string,
  { credits, note }: { credits: number; note: string },
): CheckedRow => ({
  line,
  address,
  emailKey: address.toLowerCase(),
  credits,
  note,
  problem: null,
  facts: {},
});

interface Member {
  id: ClientId;
  email_key: string;
  email: string | null;
  blocked: boolean | number | null;
}

/** Everybody who is a member of a program (its root) now, in order of their joining. */
const readMembers = (db: Db, programId: ProgramId): Promise<Member[]> =>
  db('pps_memberships as membership')
    .join('pps_clients as client', 'client.id', 'membership.client_id')
    .leftJoin('up_users as account', 'account.id', 'client.user_id')
    .where('membership.program_id', programId)
    .whereNull('membership.left_at')
    .orderBy('membership.id')
    .select<Member[]>('client.id', 'client.email_key', 'account.email', 'account.blocked');

/** A member is known without an address; what remains to be seen is whether the account is there. */
const memberRow = (
  { id, email_key, email, blocked }: Member,
  line: number,
  input: { credits: number; note: string },
): CheckedRow => ({
  ...good(line, email ?? email_key, input),
  clientId: id,
  problem: email === null ? 'NO_ACCOUNT' : readBoolean(blocked) ? 'ACCOUNT_BLOCKED' : null,
});

/** @throws Refusal NOT_FOUND where the institution has no such program */
const requireProgram = async (db: Db, programId: ProgramId, institutionId: number): Promise<void> => {
  const program: unknown = await db('pps_programs')
    .where({ id: programId, institution_id: institutionId })
    .whereNull('parent_id')
    .first('id');
  if (program === undefined) throw new Refusal('NOT_FOUND');
};

const rowsOf = async (db: Db, input: AllocationInput, institutionId: number): Promise<CheckedRow[]> => {
  if (input.to === 'client') return [good(1, input.email, input)];
  const programId = input.programId as ProgramId;
  await requireProgram(db, programId, institutionId);
  const members = await readMembers(db, programId);
  if (members.length === 0) throw new Refusal('GROUP_EMPTY');
  return members.map((member, index) => memberRow(member, index + 1, input));
};

/**
 * What giving credits to one person, or to every member of a program, would do; nothing is done yet. The same import
 * key with the same content is the same allocation.
 * @throws Refusal NOT_FOUND, TERM_OVER, GROUP_EMPTY, IMPORT_KEY_USED
 */
export const prepareAllocation = async (
  app: App,
  operator: Operator,
  input: AllocationInput,
): Promise<RunView> => {
  const db = database(app.strapi);
  const term = await readTerm(db, input.termId as TermId);
  const whom = input.to === 'client' ? input.email : input.programId;
  const heading: RunHeading = {
    way: input.to,
    importKey: input.importKey,
    contentHash: hashOf(input.to, term.termId, whom, input.credits, input.note, input.tell),
    termId: term.termId,
    institutionId: term.institutionId,
    programId: input.to === 'group' ? (input.programId as ProgramId) : null,
    fileName: null,
    encoding: null,
    separator: null,
    strangers: 'wait',
    tell: input.tell,
  };
  const known = await findRun(db, heading);
  if (known !== null) return showRun(app, known);
  requireTermNotOver(term, app.clock.now());
  return storeRun(app, operator, heading, await rowsOf(db, input, term.institutionId));
};

export interface SentList {
  name: string;
  bytes: Uint8Array;
}

/**
 * What a list in CSV would do, row by row; nothing is done yet. The same import key with the same file is the same
 * allocation.
 * @throws Refusal NOT_FOUND, TERM_OVER, IMPORT_KEY_USED, and LIST_… for a file that cannot be read as a whole
 */
export const prepareList = async (
  app: App,
  operator: Operator,
  { termId, importKey, tell, strangers }: ListInput,
  file: SentList,
): Promise<RunView> => {
  const db = database(app.strapi);
  const term = await readTerm(db, termId as TermId);
  const contentHash = hashOf('file', term.termId, strangers, tell, file.bytes);
  const named = { institutionId: term.institutionId, importKey, contentHash };
  const known = await findRun(db, named);
  if (known !== null) return showRun(app, known);
  requireTermNotOver(term, app.clock.now());
  const { text, encoding } = decodeFile(file.bytes);
  const { separator, rows } = readTable(text);
  const [first, ...rest] = rows;
  if (!first) throw new Refusal('LIST_EMPTY');
  const columns = readHeading(first);
  if (rest.length === 0) throw new Refusal('LIST_EMPTY');
  const heading: RunHeading = {
    ...named,
    way: 'file',
    termId: term.termId,
    programId: null,
    fileName: file.name.slice(0, 200),
    encoding,
    separator,
    strangers,
    tell,
  };
  return storeRun(app, operator, heading, checkRows(rest, columns));
};
