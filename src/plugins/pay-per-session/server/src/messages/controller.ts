import type { Context } from 'koa';
import {
  blockInput,
  cursorQuery,
  messageInput,
  messagesQuery,
  readInput,
  reportFilters,
  reportInput,
  resolveInput,
  type UnreadView,
} from '../../../shared/contracts/message';
import { rowId } from '../../../shared/contracts/fields';
import { adminUserIdOf, hostIdOf, mayOperate } from '../people';
import type { App } from '../platform/app';
import { Refusal } from '../platform/errors';
import type { ConversationId, MessageFileId, MessageReportId, SessionId } from '../platform/ids';
import { readRowId } from '../platform/row-id';
import type { Action } from '../platform/subject';
import { parse } from '../platform/validation';
import { blockConversation } from './block-conversation';
import type { Recipient } from './find-pair';
import { listConversations } from './list-conversations';
import { markRead } from './mark-read';
import type { OpenedFile } from './message-files';
import { openMessageFile, openReportedFile } from './open-message-file';
import { readConversation, readSessionConversation } from './read-conversation';
import { readSessionMessages } from './read-session-messages';
import { reportConversation } from './report-conversation';
import { countOpenReports, listReports, resolveReport, showReport } from './reports';
import { sendMessage } from './send-message';
import { countUnread, type Side } from './side';
import { uploadedFiles } from './uploaded-files';

const conversationIdOf = (ctx: Context): ConversationId => readRowId(ctx.params) as ConversationId;
const reportIdOf = (ctx: Context): MessageReportId => readRowId(ctx.params) as MessageReportId;

/** The host at work. An operator who is no host has no messages, and reads nobody's. @throws Refusal NOT_FOUND */
const hostSide = async (app: App, ctx: Context): Promise<Side> => ({
  party: 'host',
  hostId: await hostIdOf(app, ctx),
});

const fileIdOf = (ctx: Context): MessageFileId => {
  const { file } = ctx.params as { file?: unknown };
  const id = rowId.safeParse(file);
  if (!id.success) throw new Refusal('NOT_FOUND');
  return id.data as MessageFileId;
};

/** As text within the answer: the panel signs in by a header, which no picture's address can carry. */
const fileBody = ({ name, contentType, bytes }: OpenedFile) => ({
  name,
  contentType,
  base64: bytes.toString('base64'),
});

const send = async (app: App, ctx: Context, to: Recipient) => {
  const side = await hostSide(app, ctx);
  const input = parse(messageInput, ctx.request.body);
  return sendMessage(app, side, { to, input, files: await uploadedFiles(ctx) });
};

const unreadOf = async (app: App, ctx: Context): Promise<UnreadView> => {
  const side = await hostSide(app, ctx).catch((error: unknown) => {
    if (error instanceof Refusal && ['NOT_FOUND', 'NOT_ALLOWED'].includes(error.code)) return null;
    throw error;
  });
  return {
    messages: side && (await countUnread(app, side)),
    reports: mayOperate(ctx) ? await countOpenReports(app) : null,
  };
};

/** What the control panel does with messages: a host's own, and for operators what was reported. */
export const actions: Record<string, Action> = {
  unread: unreadOf,
  list: async (app, ctx) =>
    listConversations(app, await hostSide(app, ctx), parse(cursorQuery, ctx.query).before),
  show: async (app, ctx) =>
    readConversation(app, await hostSide(app, ctx), conversationIdOf(ctx), parse(messagesQuery, ctx.query)),
  send: (app, ctx) => send(app, ctx, { kind: 'conversation', id: conversationIdOf(ctx) }),
  read: async (app, ctx) => ({
    unread: await markRead(
      app,
      await hostSide(app, ctx),
      conversationIdOf(ctx),
      parse(readInput, ctx.request.body).until,
    ),
  }),
  block: async (app, ctx) => {
    const [side, id] = [await hostSide(app, ctx), conversationIdOf(ctx)];
    await blockConversation(app, side, id, parse(blockInput, ctx.request.body).blocked);
    return readConversation(app, side, id);
  },
  report: async (app, ctx) => {
    const [side, id] = [await hostSide(app, ctx), conversationIdOf(ctx)];
    await reportConversation(app, side, id, parse(reportInput, ctx.request.body).reason);
    return { reported: true };
  },
  file: async (app, ctx) => {
    const side = await hostSide(app, ctx);
    return fileBody(await openMessageFile(app, side, conversationIdOf(ctx), fileIdOf(ctx)));
  },
  showOfSession: async (app, ctx) =>
    readSessionConversation(app, await hostSide(app, ctx), readRowId(ctx.params) as SessionId),
  messagesOfSession: async (app, ctx) =>
    readSessionMessages(app, await hostSide(app, ctx), readRowId(ctx.params) as SessionId),
  sendOfSession: (app, ctx) => send(app, ctx, { kind: 'session', id: readRowId(ctx.params) as SessionId }),
  listReports: (app, ctx) => listReports(app, parse(reportFilters, ctx.query)),
  showReport: (app, ctx) => showReport(app, reportIdOf(ctx)),
  resolveReport: (app, ctx) =>
    resolveReport(app, adminUserIdOf(ctx), reportIdOf(ctx), parse(resolveInput, ctx.request.body).note),
  reportedFile: async (app, ctx) => fileBody(await openReportedFile(app, reportIdOf(ctx), fileIdOf(ctx))),
};
