import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { MemberFilters } from '../../../shared/contracts/membership';
import { memberExportWords } from '../../../shared/words/member-export';
import type { App } from '../platform/app';
import { database } from '../platform/database';
import type { ProgramId } from '../platform/ids';
import { findProgram, memberView, placeOf, readMembers } from './list-members';
import type { MemberPlace } from './rules/member-cursor';

/** So many rows are in memory at a time. */
const BATCH = 500;

/** Names come from strangers: no cell may start a formula. The byte order mark tells Excel that this is UTF-8. */
const textOf = (rows: string[][], bom: boolean): string =>
  stringify(rows, { escape_formulas: true, record_delimiter: 'windows', bom });

/** `2026-12-08 15:00`, UTC: what spreadsheets take for a date everywhere. */
const moment = (iso: string | null): string => (iso === null ? '' : iso.slice(0, 16).replace('T', ' '));

type Asked = Pick<MemberFilters, 'who' | 'search'> & { language: string };

async function* batches(app: App, programId: ProgramId, asked: Asked): AsyncGenerator<string> {
  const words = memberExportWords(asked.language);
  yield textOf([Object.values(words.columns)], true);
  let from: MemberPlace | null = null;
  for (;;) {
    const rows: Awaited<ReturnType<typeof readMembers>> = await readMembers(
      database(app.strapi),
      programId,
      asked,
      { from, backwards: false, limit: BATCH },
    );
    const views = rows.map(memberView);
    yield textOf(
      views.map((member) => [
        member.displayName,
        member.email,
        words.via[member.via],
        moment(member.joinedAt),
        moment(member.leftAt),
      ]),
      false,
    );
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    from = placeOf(last, asked);
  }
}

/**
 * A program's members, all pages, as a table for spreadsheets: CSV in UTF-8, times in UTC, read and sent bit by bit.
 * @throws Refusal NOT_FOUND before anything is sent
 */
export const exportMembers = async (app: App, programId: ProgramId, asked: Asked): Promise<Readable> => {
  await findProgram(database(app.strapi), programId);
  return Readable.from(batches(app, programId, asked), { objectMode: false });
};
