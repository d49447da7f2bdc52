import { shared } from './jest.shared.mjs';

/** Rules and components: no Strapi, no database, no network. */
export default {
  ...shared,
  displayName: 'unit',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}', '<rootDir>/tests/harness/**/*.test.ts'],
};
