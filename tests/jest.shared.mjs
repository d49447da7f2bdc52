import path from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Packages that ship ES modules only; Jest runs CommonJS. */
const translated = [
  'temporal-polyfill',
  'temporal-utils',
  'temporal-spec',
  '@seriousme/openapi-schema-validator',
];

export const shared = {
  rootDir,
  testEnvironment: 'node',
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^fast-check$': '<rootDir>/tests/seeded-fast-check.ts' },
  transformIgnorePatterns: [
    `/node_modules/(?!(${translated.join('|')})/)`,
    '<rootDir>/dist/',
    '/pay-per-session/dist/',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tmp/', '<rootDir>/.strapi/'],
  watchPathIgnorePatterns: ['<rootDir>/.tmp/', '<rootDir>/dist/'],
};
