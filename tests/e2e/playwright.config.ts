import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, FAKE_CAMERA_FLAGS, findChromium } from '../harness/find-chromium';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './prepare.ts',
  // Every file has a site, a port and a database of its own.
  workers: 2,
  // Many times what anything takes: only what never comes runs into them.
  timeout: 240_000,
  expect: { timeout: 45_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env.E2E_RESULT ?? '../../.tmp/e2e.json' }]],
  use: {
    browserName: 'chromium',
    actionTimeout: 60_000,
    launchOptions: { executablePath: findChromium(), args: [...CHROMIUM_FLAGS, ...FAKE_CAMERA_FLAGS] },
    // Pictures of every moment would cost a fifth of the processor; the page's own states stay in the trace.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
  },
});
