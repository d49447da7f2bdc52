import { randomUUID } from 'node:crypto';
import type { App } from './app';
import { giveUpLease, takeLease } from './lease';
import type { HousekeepingTask } from './subject';

const LONGEST_RUN = 5 * 60_000;

/**
 * Runs the tasks on their timers, each on one instance at a time and never over itself.
 * Correctness never waits for it: every reader checks deadlines itself.
 * @returns stop: clears the timers and waits for what is running
 */
export const startHousekeeping = (app: App, tasks: HousekeepingTask[]): (() => Promise<void>) => {
  const holder = randomUUID();
  const running = new Map<string, Promise<void>>();

  const runOnce = async (task: HousekeepingTask): Promise<void> => {
    if (!(await takeLease(app, task.name, holder, LONGEST_RUN))) return;
    try {
      await task.run(app);
    } finally {
      await giveUpLease(app, task.name, holder);
    }
  };

  const tick = (task: HousekeepingTask): void => {
    if (running.has(task.name)) return;
    const run = runOnce(task)
      .catch((error: unknown) => {
        app.strapi.log.error(
          `Housekeeping ${task.name} failed: ${error instanceof Error ? error.message : String(error)}`,
        );
      })
      .finally(() => running.delete(task.name));
    running.set(task.name, run);
  };

  const timers = tasks.map((task) => {
    const timer = setInterval(() => tick(task), task.everySeconds * 1000);
    timer.unref();
    return timer;
  });

  return async () => {
    timers.forEach(clearInterval);
    await Promise.all(running.values());
  };
};
