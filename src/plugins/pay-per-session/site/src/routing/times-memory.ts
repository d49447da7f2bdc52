import type { HostId } from '../../../server/src/platform/ids';
import { keepBytes, type KeptBytes } from './kept-bytes';

/**
 * Remembers an answer about a host's free times under `key`, as the JSON that is sent, as long as neither the catalog
 * nor the host's calendar has changed. Never for what belongs to one person.
 */
export type RememberTimes = (hostId: HostId, key: string, read: () => Promise<unknown>) => Promise<KeptBytes>;

interface Kept {
  moment: string;
  reading: Promise<KeptBytes>;
  /** Of the plain answer; none as long as it is being read. */
  bytes: number;
}

const MOST_BYTES = 16 * 1024 * 1024;

/**
 * What programs were told of free times. An answer is given again only to who asked the database what it depends on,
 * after they came (`readState`), and was told the same as before it was read: no instance says what is not true any
 * more. Several who ask at once share one reading; what failed is not kept; what was asked longest ago goes first.
 */
export const createTimesMemory = (
  readState: (hostId: HostId) => Promise<string>,
  mostBytes = MOST_BYTES,
): ((catalogVersion: string) => RememberTimes) => {
  const kept = new Map<string, Kept>();
  let bytes = 0;

  const forget = (key: string): void => {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  const weigh = (key: string, one: Kept, size: number): void => {
    if (kept.get(key) !== one) return;
    one.bytes = size;
    bytes += size;
    for (const [oldest] of kept) {
      if (bytes <= mostBytes) return;
      forget(oldest);
    }
  };

  return (catalogVersion) => async (hostId, key, read) => {
    const moment = `${catalogVersion} ${await readState(hostId)}`;
    const before = kept.get(key);
    if (before?.moment === moment) {
      kept.delete(key);
      kept.set(key, before);
      return before.reading;
    }
    forget(key);
    const reading = read().then((answer) => keepBytes(JSON.stringify(answer)));
    const one: Kept = { moment, reading, bytes: 0 };
    kept.set(key, one);
    reading.then(
      ({ plain }) => {
        weigh(key, one, plain.length);
      },
      () => {
        if (kept.get(key) === one) forget(key);
      },
    );
    return reading;
  };
};
