/** Remembers what was read of the catalog under `key`, as long as the catalog has not changed. */
export type Remember = <T>(key: string, read: () => Promise<T>) => Promise<T>;

const MOST_KEPT = 1000;

/**
 * What was read for public pages, bound to the catalog's version as the database tells it: another version forgets
 * everything. Several who ask at once share one reading; what failed is not kept.
 */
export const createCatalogMemory = (): ((version: string) => Remember) => {
  let current = '';
  let kept = new Map<string, Promise<unknown>>();

  return (version) => {
    if (version !== current) {
      current = version;
      kept = new Map();
    }
    const own = kept;
    return <T>(key: string, read: () => Promise<T>): Promise<T> => {
      const before = own.get(key);
      // Keys carry the name of what they stand for, so the same key always holds the same type.
      if (before) return before as Promise<T>;
      if (own.size >= MOST_KEPT) own.delete(own.keys().next().value ?? '');
      const reading = read();
      own.set(key, reading);
      reading.catch(() => own.delete(key));
      return reading;
    };
  };
};
