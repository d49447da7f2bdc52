import { execFileSync } from 'node:child_process';
import { buildPanel, panelIsFresh } from '../../src/demo/panel-build';
import { appEnvironment } from '../harness/app-environment';
import { findChromium } from '../harness/find-chromium';
import { makeSqliteTemplate } from '../harness/make-template';
import { sqliteEnvironment } from '../harness/test-database';

/** Once per run: the browser is looked for before anything slow, then plugin, app and admin panel are built where they are stale. */
const prepare = async (): Promise<void> => {
  findChromium();
  execFileSync('npm', ['run', '--silent', 'build:app'], { stdio: 'inherit' });
  if (!panelIsFresh()) {
    console.log('Building the admin panel (about a minute; only when it has changed)');
    buildPanel({
      ...process.env,
      ...appEnvironment({ port: 1, database: sqliteEnvironment(':never:'), smtpPort: 1 }),
    });
  }
  await makeSqliteTemplate();
};

export default prepare;
