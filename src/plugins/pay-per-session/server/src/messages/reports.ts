import type { ReportItem, ReportPage, ReportStatus, ReportView } from '../../../shared/contracts/message';
import { PARTIES, type Party } from '../../../shared/session-status';
import type { App } from '../platform/app';
import { database, readInstant, writeInstant, type Db, type StoredInstant } from '../platform/database';
import { Refusal } from '../platform/errors';
import { isoInstant } from '../platform/iso-instant';
import type { ConversationId, MessageReportId } from '../platform/ids';
import { hasBlocked, type StoredConversation } from './conversation-row';
import { joinPeople, peopleOf, type PeopleRow } from './read-correspondent';
import { readMessages } from './read-messages';

const PER_PAGE = 25;
/** As much as an operator needs to understand a report, and no more. */
const EXCERPT = 30;

interface ReportRow extends PeopleRow {
  id: MessageReportId;
  conversation_id: ConversationId;
  reporter: Party;
  reason: string;
  reported_at: StoredInstant;
  until_message_id: number;
  status: ReportStatus;
  resolved_at: StoredInstant | null;
  note: string | null;
}

const reports = (db: Db) =>
  db('pps_message_reports as report')
    .join('pps_conversations as conversation', 'conversation.id', 'report.conversation_id')
    .modify(joinPeople);

const itemOf = (row: ReportRow): ReportItem => {
  const { host, client } = peopleOf(row);
  return {
    id: row.id,
    status: row.status,
    reporter: row.reporter,
    host: host.name,
    client: client.name,
    reason: row.reason,
    reportedAt: isoInstant(readInstant(row.reported_at)),
    resolvedAt: isoInstant(readInstant(row.resolved_at)),
    note: row.note,
  };
};

/** How many reports wait for an operator. */
export const countOpenReports = async (app: App): Promise<number> => {
  const row = await database(app.strapi)('pps_message_reports')
    .where({ status: 'open' })
    .count({ n: '*' })
    .first<{ n: number | string } | undefined>();
  return Number(row?.n ?? 0);
};

/** Reports for operators, newest first. */
export const listReports = async (
  app: App,
  { status, before }: { status: ReportStatus; before?: number | undefined },
): Promise<ReportPage> => {
  const db = database(app.strapi);
  const rows = await reports(db)
    .where('report.status', status)
    .modify((query) => (before === undefined ? undefined : void query.where('report.id', '<', before)))
    .orderBy('report.id', 'desc')
    .limit(PER_PAGE + 1)
    .select<ReportRow[]>('report.*');
  const grouped = await db('pps_message_reports')
    .groupBy('status')
    .select<{ status: ReportStatus; n: number | string }[]>('status', db.raw('count(*) as n'));
  const counts: Record<ReportStatus, number> = { open: 0, resolved: 0 };
  for (const group of grouped) counts[group.status] = Number(group.n);
  const shown = rows.slice(0, PER_PAGE);
  return {
    items: shown.map(itemOf),
    next: rows.length > PER_PAGE ? (shown.at(-1)?.id ?? null) : null,
    counts,
  };
};

const findReport = async (db: Db, id: MessageReportId): Promise<ReportRow> => {
  const row = await reports(db).where('report.id', id).first<ReportRow | undefined>('report.*');
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
};

/** The messages an operator may read for a report: the last ones until it was made, and none that came later. */
const excerptOf = async (db: Db, row: ReportRow) =>
  readMessages(db, row.conversation_id, { before: row.until_message_id + 1, most: EXCERPT });

/** A report with its excerpt. @throws Refusal NOT_FOUND */
export const showReport = async (app: App, id: MessageReportId): Promise<ReportView> => {
  const db = database(app.strapi);
  const row = await findReport(db, id);
  const [{ messages }, conversation, counted] = await Promise.all([
    excerptOf(db, row),
    db('pps_conversations').where({ id: row.conversation_id }).first<StoredConversation>(),
    db('pps_messages')
      .where({ conversation_id: row.conversation_id })
      .where('id', '<=', row.until_message_id)
      .count({ n: '*' })
      .first<{ n: number | string } | undefined>(),
  ]);
  return {
    ...itemOf(row),
    excerpt: messages,
    olderMessages: Number(counted?.n ?? 0) - messages.length,
    blockedBy: PARTIES.filter((party) => hasBlocked(conversation, party)),
  };
};

/** Closes a report with what was done about it. @throws Refusal NOT_FOUND, REPORT_RESOLVED */
export const resolveReport = async (
  app: App,
  adminUserId: number,
  id: MessageReportId,
  note: string,
): Promise<ReportView> => {
  const resolved = await database(app.strapi)('pps_message_reports')
    .where({ id, status: 'open' })
    .update({
      status: 'resolved',
      resolved_at: writeInstant(app.clock.now()),
      resolved_by: adminUserId,
      note,
    });
  const report = await showReport(app, id);
  if (resolved === 0) throw new Refusal('REPORT_RESOLVED');
  return report;
};

/** The ids of the messages an operator may read for a report. @throws Refusal NOT_FOUND */
export const messagesOfReport = async (db: Db, id: MessageReportId): Promise<number[]> =>
  (await excerptOf(db, await findReport(db, id))).messages.map((message) => message.id);
