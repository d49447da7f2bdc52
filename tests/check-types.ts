import { spawn } from 'node:child_process';

/* Type-checks every part of the project, each under its own settings; prints what is wrong and how many parts are. */

const PARTS = {
  app: '.',
  'plugin, server': 'src/plugins/pay-per-session/server',
  'plugin, site scripts': 'src/plugins/pay-per-session/site',
  'plugin, admin panel': 'src/plugins/pay-per-session/admin',
  demo: 'src/demo',
  'panel of the app': 'src/admin',
  tests: 'tests',
};

const check = async (name: string, project: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn('tsc', ['--noEmit', '--pretty', 'false', '-p', project], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('exit', (code) => {
      if (code !== 0) console.error(`Types are wrong in: ${name}`);
      resolve(code === 0);
    });
  });

const main = async (): Promise<void> => {
  const results: boolean[] = [];
  for (const [name, project] of Object.entries(PARTS)) results.push(await check(name, project));
  process.exitCode = results.every(Boolean) ? 0 : 1;
};

void main();
