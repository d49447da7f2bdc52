import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { BUSY_CALENDAR_PROBLEMS } from '../../../../shared/contracts/busy-calendar';
import { FeedProblem } from '../rules/feed-problem';
import type { BusyTimes, ReadingWindow } from '../rules/read-busy-times';

/** The build puts it beside the server. */
const WORKER = path.join(__dirname, 'reading-worker.js');
const LONGEST = 20_000;

const answer = z.union([
  z.object({
    times: z.array(z.object({ startsAt: z.number(), endsAt: z.number() })),
    unreadable: z.number(),
  }),
  z.object({ problem: z.enum(BUSY_CALENDAR_PROBLEMS) }),
]);

const startWorker = (text: string, window: ReadingWindow): Worker =>
  new Worker(WORKER, {
    workerData: { text, window },
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 192 },
  });

const readAlone = async (text: string, window: ReadingWindow): Promise<BusyTimes> => {
  const worker = startWorker(text, window);
  let timer: NodeJS.Timeout | undefined;
  try {
    const told = await new Promise<unknown>((resolve, reject) => {
      const giveUp = () => reject(new FeedProblem('TOO_MANY_EVENTS'));
      timer = setTimeout(giveUp, LONGEST);
      worker.once('message', resolve).once('error', giveUp).once('exit', giveUp);
    });
    const read = answer.parse(told);
    if ('problem' in read) throw new FeedProblem(read.problem);
    return read;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};

let before: Promise<unknown> = Promise.resolve();

/**
 * `readBusyTimes` in a thread of its own, so that a large calendar keeps no visitor waiting, and one that never ends,
 * or fills the memory, ends there. One after the other: several at once could take a small machine's memory.
 * `begin` is asked when its turn has come, which may be minutes later; null when it says no.
 * @throws FeedProblem
 */
export const readInThread = (
  text: string,
  window: ReadingWindow,
  begin: () => Promise<boolean>,
): Promise<BusyTimes | null> => {
  const reading = before.then(async () => ((await begin()) ? readAlone(text, window) : null));
  before = reading.catch(() => undefined);
  return reading;
};
