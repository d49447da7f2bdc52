import type { Subject } from '../platform/subject';
import { ensureLiveLinkIndex } from './live-link-index';

export const room: Subject = {
  name: 'room',
  afterSync: ensureLiveLinkIndex,
};
