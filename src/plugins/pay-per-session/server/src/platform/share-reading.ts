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
  return () => (next ??= underWay.then(begin));
};
