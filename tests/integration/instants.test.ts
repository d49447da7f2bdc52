import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { onPostgres, startApp, type RunningApp } from '../harness';
import { ROOT } from '../harness/paths';

/** In New York it is half past one for the second time. */
const TWICE = Date.UTC(2026, 10, 1, 6, 30);

describe('an instant', () => {
  let site: RunningApp;
  beforeAll(async () => {
    site = await startApp();
  });
  afterAll(() => site.close());

  it('is the same to the database and to a server anywhere, also in the hour that comes twice', async () => {
    if (!onPostgres()) return;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', path.join(ROOT, 'tests/harness/instant-process.ts'), String(TWICE)],
      { cwd: ROOT, env: { ...process.env, TZ: 'America/New_York' } },
    );
    expect(JSON.parse(stdout)).toEqual([[TWICE, TWICE]]);
  });
});
