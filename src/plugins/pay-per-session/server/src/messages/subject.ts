import type { Subject } from '../platform/subject';
import { actions } from './controller';
import { installMessageIndexes } from './install-message-indexes';
import { messageRoutes } from './routes';
import { sweepMessageFiles } from './sweep-message-files';

export const messages: Subject = {
  name: 'messages',
  actions,
  adminRoutes: messageRoutes,
  afterSync: installMessageIndexes,
  housekeeping: [{ name: 'sweep-message-files', everySeconds: 3600, run: sweepMessageFiles }],
};
