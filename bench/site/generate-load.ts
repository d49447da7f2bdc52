import { fork } from 'node:child_process';
import path from 'node:path';
import type { Load, Measured } from './load';

/** Runs one load in a process of its own. */
export const generateLoad = (load: Load): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const child = fork(path.resolve('bench/site/load-process.ts'), { execArgv: ['--import', 'tsx'] });
    child.once('message', (measured) => {
      resolve(measured as Measured);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The load generator ended with ${String(code)}.`));
    });
    child.send(load);
  });
