import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Count } from './run/count-tests';
import { runStage, type StageResult } from './run/run-stage';
import { STEPS, type Stage } from './run/stages';

/* Runs every check and every test, says how each stage ended, and ends with one line: `N passed, N failed`. */

const REPORTS = path.resolve('.tmp/test-reports');

const fileOf = ({ name }: Stage): string =>
  path.join(REPORTS, `${name.toLowerCase().replaceAll(/\W+/gu, '-')}.json`);

const runRow = async (row: readonly Stage[], alone: boolean): Promise<StageResult[]> => {
  const results: StageResult[] = [];
  for (const stage of row) results.push(await runStage(stage, { file: fileOf(stage), alone }));
  return results;
};

const main = async (): Promise<void> => {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const results: StageResult[] = [];
  for (const rows of STEPS) {
    const ended = await Promise.all(rows.map((row) => runRow(row, rows.length === 1)));
    results.push(...ended.flat());
  }
  console.log('\n');
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${failed === 0 ? '✓' : '✗'} ${name.padEnd(50)} ${passed} passed, ${failed} failed (${seconds} s)`,
    );
  }
  const sum = (key: keyof Count): number => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
};

void main();
