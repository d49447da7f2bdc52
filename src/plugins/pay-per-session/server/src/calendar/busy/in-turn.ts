import type { App } from '../../platform/app';
import type { HostId } from '../../platform/ids';

const lastOfApp = new WeakMap<App, Map<HostId, Promise<unknown>>>();

/**
 * Works for one host one after the other, in the order of asking, so that a host with many slow calendars waits for
 * themselves and not all others for them. On this instance; what fails stops nobody behind it.
 */
export const inTurnOf = async <T>(app: App, hostId: HostId, work: () => Promise<T>): Promise<T> => {
  const last = lastOfApp.get(app) ?? new Map<HostId, Promise<unknown>>();
  lastOfApp.set(app, last);
  const working = (last.get(hostId) ?? Promise.resolve()).then(work);
  const done = working.catch(() => undefined);
  last.set(hostId, done);
  try {
    return await working;
  } finally {
    if (last.get(hostId) === done) last.delete(hostId);
  }
};
