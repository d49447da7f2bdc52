/* A list of people and credits, as operators send it in CSV. */

/** A list may be as large as this; ten thousand people are about half a megabyte. */
export const LARGEST_LIST = 5 * 1024 * 1024;
export const MOST_LIST_ROWS = 20_000;
/** Nobody has more sessions than this in a term; more is a slip of the keyboard. */
export const MOST_CREDITS = 1000;
export const LONGEST_NOTE = 500;

/** The columns of a list, by the first name in each line; a heading may use any of the names. */
export const LIST_COLUMNS = {
  email: ['email', 'e-mail', 'mail', 'e-mail address', 'email address', 'correo', 'correo electrónico'],
  credits: ['credits', 'credit', 'créditos', 'creditos'],
  note: ['note', 'reason', 'nota', 'motivo'],
} as const;
export type ListColumn = keyof typeof LIST_COLUMNS;

/** What can be wrong with a row; sentences in the panel's words, `row.<code>`. */
export const ROW_PROBLEMS = [
  /** No e-mail address. */
  'NO_ADDRESS',
  'NOT_AN_ADDRESS',
  /** No number of credits. */
  'NO_CREDITS',
  'NOT_A_NUMBER',
  'NEGATIVE',
  'DECIMAL',
  'ZERO',
  'TOO_MANY_CREDITS',
  /** The address stands in the list already; carries the line. */
  'TWICE',
  /** A cell that a spreadsheet would calculate. */
  'FORMULA',
  /** More cells than the heading has. */
  'TOO_MANY_CELLS',
  /** Letters that were lost when the file was saved. */
  'BROKEN_LETTERS',
  'NOTE_TOO_LONG',
  /** Nobody with this address has an account, and the operator wants none to wait. */
  'NO_ACCOUNT',
  /** An account has the address and has not shown that it is its owner's, and the operator wants none to wait. */
  'NOT_PROVEN',
  'ACCOUNT_BLOCKED',
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];
