import {
  LONGEST_NOTE,
  MOST_CREDITS,
  LIST_COLUMNS,
  type ListColumn,
  type RowProblem,
} from '../../../../shared/contracts/credit-list';
import { emailAddress } from '../../../../shared/contracts/fields';
import { Refusal } from '../../platform/errors';
import type { ClientId } from '../../platform/ids';
import type { TableRow } from './read-table';

/** What a row of a list says; `problem` names what is wrong with it. */
export interface CheckedRow {
  line: number;
  address: string;
  /** The address as accounts are found by it; empty where there is none. */
  emailKey: string;
  /** Whom the row is for, where that is known without the address. */
  clientId?: ClientId;
  credits: number | null;
  note: string;
  problem: RowProblem | null;
  facts: Record<string, string | number>;
}

/** Where each column stands. */
export type Heading = Partial<Record<ListColumn, number>> & { width: number };

const COLUMNS = Object.keys(LIST_COLUMNS) as ListColumn[];
const namesOf = (column: ListColumn): readonly string[] => LIST_COLUMNS[column];

/**
 * Where the columns of a list stand, by the names in its first row; others are left alone.
 * @throws Refusal LIST_COLUMNS_MISSING naming those that are missing
 */
export const readHeading = ({ cells }: TableRow): Heading => {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const heading: Heading = { width: cells.length };
  for (const column of COLUMNS) {
    const place = names.findIndex((name) => namesOf(column).includes(name));
    if (place >= 0) heading[column] = place;
  }
  const missing = (['email', 'credits'] as const).filter((column) => heading[column] === undefined);
  if (missing.length > 0) throw new Refusal('LIST_COLUMNS_MISSING', { columns: missing.join(', ') });
  return heading;
};

type Verdict = [RowProblem, Record<string, string | number>?] | null;

/** A minus or plus may begin a number, and is judged as one; the rest would be calculated by a spreadsheet. */
const FORMULA = /^[=@\t]|^[+-](?![\d\s]*[.,]?\d*$)/u;
const LOST_LETTER = '\uFFFD';

const judgeCredits = (text: string): Verdict => {
  if (text === '') return ['NO_CREDITS'];
  if (/^[-−–]\s*\d/u.test(text)) return ['NEGATIVE', { text }];
  if (/^\+?\d+[.,]\d+$/u.test(text)) return ['DECIMAL', { text }];
  if (!/^\+?\d{1,9}$/u.test(text)) return ['NOT_A_NUMBER', { text: text.slice(0, 40) }];
  const credits = Number(text);
  if (credits === 0) return ['ZERO'];
  return credits > MOST_CREDITS ? ['TOO_MANY_CREDITS', { most: MOST_CREDITS }] : null;
};

const judgeAddress = (text: string): Verdict => {
  if (text === '') return ['NO_ADDRESS'];
  return emailAddress.safeParse(text).success ? null : ['NOT_AN_ADDRESS', { text: text.slice(0, 80) }];
};

interface Said {
  cells: readonly string[];
  address: string;
  credits: string;
  note: string;
  width: number;
}

const judge = ({ cells, address, credits, note, width }: Said): Verdict => {
  const formula = [address, credits, note].find((cell) => FORMULA.test(cell));
  if (formula !== undefined) return ['FORMULA', { text: formula.slice(0, 40) }];
  if ([address, note].some((cell) => cell.includes(LOST_LETTER))) return ['BROKEN_LETTERS'];
  if (cells.slice(width).some((cell) => cell.trim() !== ''))
    return ['TOO_MANY_CELLS', { found: cells.length, expected: width }];
  const wrong = judgeAddress(address) ?? judgeCredits(credits);
  if (wrong) return wrong;
  return note.length > LONGEST_NOTE ? ['NOTE_TOO_LONG', { most: LONGEST_NOTE }] : null;
};

/** What one row says, by where the columns stand. */
export const checkRow = ({ line, cells }: TableRow, heading: Heading): CheckedRow => {
  const cell = (column: ListColumn): string => {
    const place = heading[column];
    return place === undefined ? '' : (cells[place] ?? '').trim();
  };
  const said = { cells, address: cell('email'), credits: cell('credits'), note: cell('note') };
  const verdict = judge({ ...said, width: heading.width });
  const [problem = null, facts = {}] = verdict ?? [];
  const number = judgeCredits(said.credits) === null ? Number(said.credits) : null;
  const clean = (text: string, longest: number): string =>
    text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, longest);
  return {
    line,
    address: clean(said.address, 254),
    emailKey: judgeAddress(said.address) === null ? said.address.toLowerCase() : '',
    credits: number,
    note: clean(said.note, LONGEST_NOTE),
    problem,
    facts,
  };
};

/** The rows of a list; of two with one address the second is wrong and names the first. */
export const checkRows = (rows: readonly TableRow[], heading: Heading): CheckedRow[] => {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const checked = checkRow(row, heading);
    const first = seen.get(checked.emailKey);
    if (checked.emailKey === '') return checked;
    if (first === undefined) {
      seen.set(checked.emailKey, row.line);
      return checked;
    }
    return checked.problem ? checked : { ...checked, problem: 'TWICE', facts: { line: first } };
  });
};
