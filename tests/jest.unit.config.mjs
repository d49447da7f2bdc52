import { shared } from './jest.shared.mjs';

/** Rules and components: no Strapi, no database, no network. */
export default {
  ...shared,
  displayName: 'unit',
  // A machine that lints beside them is slow; only what never ends runs into it.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}', '<rootDir>/tests/harness/**/*.test.ts'],
};
