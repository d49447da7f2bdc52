import { operatorRoute, workRoute } from '../people';
import type { Route } from '../platform/subject';

/** A host's own conversations; operators read reports, and nothing else of what people write. */
export const messageRoutes: Route[] = [
  workRoute('GET', '/unread-messages', 'messages.unread'),
  workRoute('GET', '/conversations', 'messages.list'),
  workRoute('GET', '/conversations/:id', 'messages.show'),
  workRoute('POST', '/conversations/:id/messages', 'messages.send'),
  workRoute('POST', '/conversations/:id/read', 'messages.read'),
  workRoute('POST', '/conversations/:id/block', 'messages.block'),
  workRoute('POST', '/conversations/:id/report', 'messages.report'),
  workRoute('GET', '/conversations/:id/files/:file', 'messages.file'),
  workRoute('GET', '/session-conversations/:id', 'messages.showOfSession'),
  workRoute('GET', '/session-conversations/:id/messages', 'messages.messagesOfSession'),
  workRoute('POST', '/session-conversations/:id/messages', 'messages.sendOfSession'),
  operatorRoute('GET', '/message-reports', 'messages.listReports'),
  operatorRoute('GET', '/message-reports/:id', 'messages.showReport'),
  operatorRoute('POST', '/message-reports/:id/resolve', 'messages.resolveReport'),
  operatorRoute('GET', '/message-reports/:id/files/:file', 'messages.reportedFile'),
];
