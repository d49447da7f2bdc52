import type { Subject } from '../platform/subject';
import { ensureLiveLinkIndex } from './live-link-index';
import { startSignalling } from './signalling';

let stopSignalling = async (): Promise<void> => {};

export const room: Subject = {
  name: 'room',
  afterSync: ensureLiveLinkIndex,
  bootstrap: (app) => {
    stopSignalling = startSignalling(app);
  },
  destroy: () => stopSignalling(),
};
