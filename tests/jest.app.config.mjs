import { shared } from './jest.shared.mjs';

const onPostgres = process.env.TEST_DATABASE === 'postgres';

/** A running Strapi per test file, each on its own copy of a template database; races only where the database is PostgreSQL. */
export default {
  ...shared,
  displayName: onPostgres ? 'PostgreSQL' : 'SQLite',
  testMatch: [
    '<rootDir>/tests/integration/**/*.test.ts',
    ...(onPostgres ? ['<rootDir>/tests/concurrency/**/*.test.ts'] : []),
  ],
  globalSetup: '<rootDir>/tests/harness/global-setup.ts',
  globalTeardown: '<rootDir>/tests/harness/global-teardown.ts',
  maxWorkers: 2,
  // Many times what anything takes: only what never ends runs into it.
  testTimeout: 180_000,
};
