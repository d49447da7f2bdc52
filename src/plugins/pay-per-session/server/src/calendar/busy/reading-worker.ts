import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { FeedProblem } from '../rules/feed-problem';
import { readBusyTimes } from '../rules/read-busy-times';

/* Runs in a thread of its own, which can be stopped: a calendar comes from anywhere. */

const task = z.object({
  text: z.string(),
  window: z.object({ zone: z.string(), from: z.number(), until: z.number() }),
});

const answer = (): unknown => {
  try {
    const { text, window } = task.parse(workerData);
    return readBusyTimes(text, window);
  } catch (error) {
    return { problem: error instanceof FeedProblem ? error.code : 'NOT_A_CALENDAR' };
  }
};

parentPort?.postMessage(answer());
