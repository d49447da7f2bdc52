import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { countTests, type Count } from './run/count-tests';
import { STAGES, type Stage } from './run/stages';

/* Runs every check and every test, says how each stage ended, and ends with one line: `N passed, N failed`. */

const REPORTS = path.resolve('.tmp/test-reports');

const run = async ({ command, counts, environment }: Stage, file: string): Promise<number> => {
  const [program = '', ...parameters] = command;
  const reported = counts === 'jest' ? [...parameters, '--json', `--outputFile=${file}`] : parameters;
  const child = spawn(program, reported, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment, E2E_RESULT: file },
  });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
};

const main = async (): Promise<void> => {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const rows: (Count & { name: string; seconds: number })[] = [];
  for (const [index, stage] of STAGES.entries()) {
    console.log(`\n── ${stage.name}`);
    const file = path.join(REPORTS, `${index}.json`);
    const began = Date.now();
    const count = countTests(stage, await run(stage, file), file);
    rows.push({ name: stage.name, seconds: Math.round((Date.now() - began) / 1000), ...count });
  }
  console.log('\n');
  for (const { name, passed, failed, seconds } of rows) {
    console.log(
      `${failed === 0 ? '✓' : '✗'} ${name.padEnd(50)} ${passed} passed, ${failed} failed (${seconds} s)`,
    );
  }
  const sum = (key: keyof Count): number => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
};

void main();
