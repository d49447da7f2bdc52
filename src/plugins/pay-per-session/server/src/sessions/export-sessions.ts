import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { SessionFilters } from '../../../shared/contracts/session';
import { currencyDigits } from '../../../shared/format/money';
import { sessionExportWords } from '../../../shared/words/session-export';
import type { SessionExportWords } from '../../../shared/words/en/session-export';
import type { App } from '../platform/app';
import { database, readInstant } from '../platform/database';
import { readSettings } from '../platform/settings';
import { readAsked } from './list-asked';
import { typeOf } from './list-conditions';
import { placeOf, readStretch, type FoundSession } from './read-stretch';
import type { SessionPlace } from './rules/session-cursor';
import { effectiveStatus } from './session-row';
import type { SessionViewer } from './session-viewer';

/** So many rows are in memory at a time. */
const BATCH = 500;

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-12-08 15:00`, as clocks in the zone show it: what spreadsheets take for a date everywhere. */
const localTime = (instant: number | null, timeZone: string): string => {
  if (instant === null) return '';
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone });
    formats.set(timeZone, format);
  }
  return format.format(instant);
};

const decimal = (amount: number, currency: string): string => {
  const digits = currencyDigits(currency);
  return (amount / 10 ** digits).toFixed(digits);
};

const cellsOf = (row: FoundSession, words: SessionExportWords, now: number): string[] => {
  const zone = row.host_zone ?? 'UTC';
  return [
    row.reference,
    words.status[effectiveStatus(row, now)],
    words.type[typeOf(row)],
    row.service_name,
    row.client_name,
    row.host_name,
    localTime(readInstant(row.starts_at), zone),
    localTime(readInstant(row.ends_at), zone),
    zone,
    String(row.duration_minutes),
    decimal(row.price_amount, row.currency),
    row.currency,
    localTime(readInstant(row.sold_at), 'UTC'),
  ];
};

/** Names come from strangers: no cell may start a formula. The byte order mark tells Excel that this is UTF-8. */
const textOf = (rows: string[][], bom: boolean): string =>
  stringify(rows, { escape_formulas: true, record_delimiter: 'windows', bom });

async function* batches(
  app: App,
  viewer: SessionViewer,
  filters: SessionFilters & { language: string },
): AsyncGenerator<string> {
  const words = sessionExportWords(filters.language, await readSettings(app.strapi));
  const asked = await readAsked(app, viewer, filters);
  yield textOf([Object.values(words.columns)], true);
  let from: SessionPlace | null = null;
  for (;;) {
    const rows: FoundSession[] = await readStretch(
      database(app.strapi),
      asked,
      { from, backwards: false, limit: BATCH },
      false,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield textOf(
      rows.map((row) => cellsOf(row, words, asked.now)),
      false,
    );
    if (rows.length < BATCH) return;
    from = placeOf(last);
  }
}

/**
 * The whole list, all its pages, as a table for spreadsheets: CSV in UTF-8, times in each host's zone. It is read and
 * sent bit by bit, however long it is.
 */
export const exportSessions = (
  app: App,
  viewer: SessionViewer,
  filters: SessionFilters & { language: string },
): Readable => Readable.from(batches(app, viewer, filters), { objectMode: false });
