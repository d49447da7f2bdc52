import { spawn } from 'node:child_process';
import { countTests, type Count } from './count-tests';
import type { Stage } from './stages';

export interface StageResult extends Count {
  name: string;
  seconds: number;
}

/**
 * Runs one stage to its end and counts it.
 * @param file where it writes its JSON report
 * @param alone whether its output is shown as it comes; beside others it is shown whole when it has ended
 */
export const runStage = async (
  stage: Stage,
  { file, alone }: { file: string; alone: boolean },
): Promise<StageResult> => {
  const { name, command, counts, environment } = stage;
  const [program = '', ...parameters] = command;
  const reported = counts === 'jest' ? [...parameters, '--json', `--outputFile=${file}`] : parameters;
  const began = Date.now();
  if (alone) console.log(`\n── ${name}`);
  const child = spawn(program, reported, {
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    env: { ...process.env, ...environment, E2E_RESULT: file },
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => output.push(part));
  const exitCode = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
  if (!alone) console.log(`\n── ${name}\n${Buffer.concat(output).toString()}`);
  return {
    name,
    seconds: Math.round((Date.now() - began) / 1000),
    ...countTests(stage, exitCode, file),
  };
};
