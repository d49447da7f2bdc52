import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, FAKE_CAMERA_FLAGS, findChromium } from '../harness/find-chromium';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './prepare.ts',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env.E2E_RESULT ?? '../../.tmp/e2e.json' }]],
  use: {
    browserName: 'chromium',
    actionTimeout: 15_000,
    launchOptions: { executablePath: findChromium(), args: [...CHROMIUM_FLAGS, ...FAKE_CAMERA_FLAGS] },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
