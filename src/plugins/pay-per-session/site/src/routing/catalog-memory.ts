/**
 * Remembers what was read of the catalog under `key`, as long as the catalog has not changed. What is only true for a
 * while names the `moment` it belongs to; another moment is read anew, in its place.
 */
export type Remember = <T>(key: string, read: () => Promise<T>, moment?: string) => Promise<T>;

interface Kept {
  reading: Promise<unknown>;
  moment: string | undefined;
}

const MOST_KEPT = 1000;

/**
 * What was read for public pages, bound to the catalog's version as the database tells it: another version forgets
 * everything. Several who ask at once share one reading; what failed is not kept.
 */
export const createCatalogMemory = (): ((version: string) => Remember) => {
  let current = '';
  let kept = new Map<string, Kept>();

  return (version) => {
    if (version !== current) {
      current = version;
      kept = new Map();
    }
    const own = kept;
    return <T>(key: string, read: () => Promise<T>, moment?: string): Promise<T> => {
      const before = own.get(key);
      // Keys carry the name of what they stand for, so the same key always holds the same type.
      if (before && before.moment === moment) return before.reading as Promise<T>;
      own.delete(key);
      if (own.size >= MOST_KEPT) own.delete(own.keys().next().value ?? '');
      const reading = read();
      own.set(key, { reading, moment });
      reading.catch(() => {
        if (own.get(key)?.reading === reading) own.delete(key);
      });
      return reading;
    };
  };
};
