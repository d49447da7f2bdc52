import { findByLink } from '../../../../server/src/room';
import { readSessionFile } from '../../../../server/src/sessions';
import type { Page } from '../../routing/page';
import { CALENDAR_TYPE } from './calendar-type';

/** One session as a file for the calendar of whoever holds the link. */
export const sessionFilePage: Page = {
  path: '/s/:token/calendar.ics',
  privacy: 'link',
  get: async ({ app, params, language }) => {
    const { party, hostId, clientId, sessionId } = await findByLink(app, params.token ?? '');
    const viewer =
      party === 'host' ? ({ kind: 'host', hostId } as const) : ({ kind: 'client', clientId } as const);
    const { text, reference } = await readSessionFile(app, viewer, sessionId, language);
    return { kind: 'file', contentType: CALENDAR_TYPE, fileName: `session-${reference}.ics`, body: text };
  },
};
