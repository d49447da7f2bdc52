import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Stage } from './stages';

export interface Count {
  passed: number;
  failed: number;
}

const jestResult = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});
const playwrightResult = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()).default([]),
});

const counted = (counts: 'jest' | 'playwright', result: unknown): Count => {
  if (counts === 'jest') {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = jestResult.parse(result);
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  }
  const { stats } = playwrightResult.parse(result);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
};

/**
 * What a stage adds to the sum. A stage that exits with an error counts at least one failure, whatever its result
 * file says; one that ran no test has failed as well.
 * @param file the JSON report it wrote
 */
export const countTests = (stage: Stage, exitCode: number, file: string): Count => {
  if (stage.counts === 'check') return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { passed, failed } = counted(stage.counts, JSON.parse(readFileSync(file, 'utf8')));
  return { passed, failed: failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : failed };
};
