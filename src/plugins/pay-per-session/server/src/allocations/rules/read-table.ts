import { CsvError, parse } from 'csv-parse/sync';
import { MOST_LIST_ROWS } from '../../../../shared/contracts/credit-list';
import { Refusal } from '../../platform/errors';

/** What separates the cells; spreadsheets choose by their language. */
const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

export interface TableRow {
  /** The line of the file on which the row begins, counted from one. */
  line: number;
  cells: string[];
}
export interface Table {
  separator: Separator;
  rows: TableRow[];
}

/** Longer ones are no rows of a list: a quote that is never closed makes one of the rest of the file. */
const LONGEST_ROW = 20_000;

/** How often each separator stands in the first line, outside quotes; the most frequent is meant. */
const separatorOf = (text: string): Separator => {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of text.trimStart()) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') break;
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const often = (separator: Separator): number => counts.get(separator) ?? 0;
  return SEPARATORS.reduce((best, separator) => (often(separator) > often(best) ? separator : best));
};

/** What csv-parse hands over of a record with `info`: the line on which it ended. */
interface RecordWithInfo {
  record: string[];
  info: { lines: number };
}

/** A cell may hold line ends, so a row begins where the one before it ended. */
const withLines = (records: readonly RecordWithInfo[]): TableRow[] =>
  records.map(({ record, info }) => {
    const inner = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return { line: info.lines - inner, cells: record };
  });

const lineOf = (error: CsvError): number => {
  const { lines } = error as { lines?: unknown };
  return typeof lines === 'number' ? lines : 1;
};

/** A quote that is never closed makes one cell of the rest of the file. */
const OPEN_QUOTE = new Set(['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE']);

/** Where the quote that is never closed was opened: the last line whose quotes do not come in pairs. */
const openQuoteLine = (text: string, until: number): number => {
  let open: number | null = null;
  for (const [index, line] of text.split('\n').slice(0, until).entries()) {
    const quotes = line.split('"').length - 1;
    if (quotes % 2 === 1) open = open === null ? index + 1 : null;
  }
  return open ?? until;
};

/**
 * The rows of a list in CSV, each with its line; comma, semicolon or tab, whichever its first line uses. Empty lines
 * are left out. Rows may have more or fewer cells than the first: what that means is said row by row.
 * @throws Refusal LIST_QUOTE_OPEN with the line, LIST_TOO_LONG, LIST_EMPTY
 */
export const readTable = (file: string): Table => {
  const text = file.replace(/\r\n?/gu, '\n');
  const separator = separatorOf(text);
  let records: RecordWithInfo[];
  try {
    records = parse(text, {
      delimiter: separator,
      info: true,
      relaxColumnCount: true,
      // A quote within a cell is a letter like any other.
      relaxQuotes: true,
      skipEmptyLines: true,
      maxRecordSize: LONGEST_ROW,
      // One more than we take, and the heading: so that too many are noticed, however many they are.
      to: MOST_LIST_ROWS + 2,
    }) as unknown as RecordWithInfo[];
  } catch (error) {
    if (!(error instanceof CsvError) || !OPEN_QUOTE.has(error.code)) throw error;
    throw new Refusal('LIST_QUOTE_OPEN', { line: openQuoteLine(text, lineOf(error)) });
  }
  const rows = withLines(records).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new Refusal('LIST_EMPTY');
  if (rows.length > MOST_LIST_ROWS + 1) throw new Refusal('LIST_TOO_LONG', { most: MOST_LIST_ROWS });
  return { separator, rows };
};
