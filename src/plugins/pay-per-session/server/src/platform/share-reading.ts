import { setImmediate as turnOfTheLoop } from 'node:timers/promises';

/**
 * Lets all who ask at about the same time share one reading. Nobody is given what was read before they asked: who
 * asks during a reading waits for the next one, together with everybody else who came meanwhile. A reading that
 * fails fails for those who shared it, and for nobody after them.
 */
export const shareReading = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;

  const begin = (): Promise<T> => {
    next = undefined;
    const reading = read();
    underWay = reading.catch(() => undefined);
    return reading;
  };
  // SQLite answers without ever letting go: who came with the same packet of requests is waited for.
  return () => (next ??= underWay.then(turnOfTheLoop).then(begin));
};

/** The same for readings of many things, each by its own key; a key is forgotten when nobody waits for it any more. */
export const shareReadings = <K, T>(read: (key: K) => Promise<T>): ((key: K) => Promise<T>) => {
  const shared = new Map<K, { ask: () => Promise<T>; waiting: number }>();

  return async (key) => {
    const one = shared.get(key) ?? { ask: shareReading(() => read(key)), waiting: 0 };
    shared.set(key, one);
    one.waiting += 1;
    try {
      return await one.ask();
    } finally {
      one.waiting -= 1;
      if (one.waiting === 0) shared.delete(key);
    }
  };
};
