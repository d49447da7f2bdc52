import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';

const EXAMPLE = [
  ['email', 'credits', 'note'],
  ['nora@example.org', '2', ''],
  ['samuel@example.org', '3', 'Writes a thesis this term'],
];

/** A list to fill in: the columns in the words that are understood, and two rows to write over. */
export const listTemplate = (): Readable =>
  Readable.from([stringify(EXAMPLE, { record_delimiter: 'windows', bom: true })], { objectMode: false });
