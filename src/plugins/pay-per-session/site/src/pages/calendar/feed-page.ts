import { readCalendarFeed } from '../../../../server/src/sessions';
import type { Page } from '../../routing/page';
import { CALENDAR_TYPE } from './calendar-type';

/** One person's sessions, for the calendar that subscribes to this address; no sign-in: whoever has it sees them. */
export const feedPage: Page = {
  path: '/calendar/:token',
  privacy: 'link',
  get: async ({ app, params }) => {
    const { text, etag } = await readCalendarFeed(app, (params.token ?? '').replace(/\.ics$/u, ''));
    return { kind: 'file', contentType: CALENDAR_TYPE, etag, body: text };
  },
};
