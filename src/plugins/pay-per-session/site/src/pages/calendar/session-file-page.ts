import { readSessionFile } from '../../../../server/src/sessions';
import type { Page } from '../../routing/page';
import { holderOf, viewerOf } from '../session/change-by-link';
import { CALENDAR_TYPE } from './calendar-type';

/** One session as a file for the calendar of whoever holds the link. */
export const sessionFilePage: Page = {
  path: '/s/:token/calendar.ics',
  privacy: 'link',
  get: async (request) => {
    const { app, language } = request;
    const holder = await holderOf(request);
    const { text, reference } = await readSessionFile(app, viewerOf(holder), holder.sessionId, language);
    return { kind: 'file', contentType: CALENDAR_TYPE, fileName: `session-${reference}.ics`, body: text };
  },
};
