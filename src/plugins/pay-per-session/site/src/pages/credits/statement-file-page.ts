import { stringify } from 'csv-stringify/sync';
import type { App } from '../../../../server/src/platform/app';
import { database } from '../../../../server/src/platform/database';
import type { ClientId } from '../../../../server/src/platform/ids';
import { readStatement, type StatementLine } from '../../../../server/src/wallet';
import { dateOf, timeText } from '../../format/times';
import type { Page, PageRequest } from '../../routing/page';
import { signedIn } from '../signed-in';
import { movedText, whatText } from './statement-words';

/** Every movement, page by page, newest first. */
const readAll = async (app: App, clientId: ClientId): Promise<StatementLine[]> => {
  const lines: StatementLine[] = [];
  let before: number | undefined;
  for (;;) {
    const page = await readStatement(database(app.strapi), { clientId, before }, app.clock.now());
    lines.push(...page.lines);
    if (page.next === null) return lines;
    before = page.next;
  }
};

const cellsOf = ({ words }: PageRequest, zone: string, line: StatementLine): string[] => {
  const { came, went } = movedText(line);
  const { session } = line;
  return [
    `${dateOf(line.at, zone)} ${timeText(words.dateLocale, line.at, zone)}`,
    line.institution,
    line.term,
    whatText(words, line),
    session === null ? (line.reason ?? '') : words.credits.session(session.serviceName, session.hostName),
    came,
    went,
    String(line.balance),
  ];
};

/** The statement as a table for spreadsheets; no cell starts a formula, whatever a host calls a service. */
export const statementFilePage: Page = {
  path: '/account/credits/statement.csv',
  privacy: 'private',
  get: async (request) => {
    const { app, words } = request;
    const { clientId, timeZone } = signedIn(request);
    const lines = await readAll(app, clientId);
    const { columns, columnsOfFile } = words.credits;
    const head = [
      `${columns.date} (${timeZone})`,
      columnsOfFile.institution,
      columns.term,
      columns.what,
      columnsOfFile.of,
      columns.in,
      columns.out,
      columns.balance,
    ];
    const rows = lines.map((line) => cellsOf(request, timeZone, line));
    return {
      kind: 'file',
      contentType: 'text/csv; charset=utf-8',
      fileName: `${words.credits.fileName}.csv`,
      body: stringify([head, ...rows], { escape_formulas: true, record_delimiter: 'windows', bom: true }),
    };
  },
};
