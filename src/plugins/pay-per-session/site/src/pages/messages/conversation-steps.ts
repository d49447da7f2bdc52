import { rowId } from '../../../../shared/contracts/fields';
import { blockInput, readInput, reportInput } from '../../../../shared/contracts/message';
import {
  blockConversation,
  markRead,
  openMessageFile,
  reportConversation,
} from '../../../../server/src/messages';
import { Refusal } from '../../../../server/src/platform/errors';
import type { MessageFileId } from '../../../../server/src/platform/ids';
import { parse } from '../../../../server/src/platform/validation';
import { attempt } from '../../forms/attempt';
import { redirect, type Page } from '../../routing/page';
import { threadPage } from './conversation-page';
import { conversationIdOf, pathOf, sideOf } from './conversation-request';

/** The client has read up to a message. Showing a page changes nothing, so this is a step of its own. */
const readPage: Page = {
  path: '/account/messages/:conversation/read',
  privacy: 'private',
  post: async (request) => {
    const id = conversationIdOf(request);
    const unread = await markRead(request.app, sideOf(request), id, parse(readInput, request.form).until);
    return request.wantsJson
      ? {
          kind: 'json',
          body: {
            data: {
              unread,
              menu: request.words.messages.menu(unread),
              told: request.words.messages.unread(unread),
            },
          },
        }
      : redirect(`${pathOf(id)}#latest`);
  },
};

const blockPage: Page = {
  path: '/account/messages/:conversation/block',
  privacy: 'private',
  post: async (request) => {
    const id = conversationIdOf(request);
    const { blocked } = parse(blockInput, request.form);
    await blockConversation(request.app, sideOf(request), id, blocked);
    return redirect(pathOf(id));
  },
};

const reportPage: Page = {
  path: '/account/messages/:conversation/report',
  privacy: 'private',
  post: async (request) => {
    const [side, id] = [sideOf(request), conversationIdOf(request)];
    const reported = await attempt(() =>
      reportConversation(request.app, side, id, parse(reportInput, request.form).reason),
    );
    return reported.refusal ? threadPage(request, reported.refusal) : redirect(`${pathOf(id)}?reported`);
  },
};

const filePage: Page = {
  path: '/account/messages/:conversation/files/:file',
  privacy: 'private',
  get: async (request) => {
    const file = rowId.safeParse(request.params.file);
    if (!file.success) throw new Refusal('NOT_FOUND');
    const { name, contentType, bytes } = await openMessageFile(
      request.app,
      sideOf(request),
      conversationIdOf(request),
      file.data as MessageFileId,
    );
    return { kind: 'file', contentType, fileName: name, body: bytes };
  },
};

/** What can be done with a conversation beside writing. */
export const conversationSteps: readonly Page[] = [readPage, blockPage, reportPage, filePage];
