/** One step of the whole run. A check passes or fails as one; the others count their tests. */
export interface Stage {
  name: string;
  command: string[];
  counts: 'check' | 'jest' | 'playwright';
  environment?: Record<string, string>;
}

const jest = (config: string): string[] => ['jest', '-c', `tests/jest.${config}.config.mjs`, '--ci'];

const BUILD: Stage = {
  name: 'Plugin and app build',
  command: ['npm', 'run', '--silent', 'build:app'],
  counts: 'check',
};
const TYPES: Stage = { name: 'Types', command: ['npm', 'run', '--silent', 'types'], counts: 'check' };
const LINT: Stage = { name: 'Lint', command: ['npm', 'run', '--silent', 'lint'], counts: 'check' };
const FORMAT: Stage = { name: 'Format', command: ['prettier', '--check', '.'], counts: 'check' };
const DEAD_CODE: Stage = { name: 'Dead code', command: ['npm', 'run', '--silent', 'knip'], counts: 'check' };
const UNIT: Stage = { name: 'Unit tests', command: [...jest('unit'), '--maxWorkers=1'], counts: 'jest' };
const ON_SQLITE: Stage = {
  name: 'Integration tests on SQLite',
  command: jest('app'),
  counts: 'jest',
  environment: { TEST_DATABASE: 'sqlite' },
};
const ON_POSTGRES: Stage = {
  name: 'Integration and concurrency tests on PostgreSQL',
  command: jest('app'),
  counts: 'jest',
  environment: { TEST_DATABASE: 'postgres' },
};
const IN_CHROMIUM: Stage = {
  name: 'Tests in Chromium',
  command: ['npm', 'run', '--silent', 'test:e2e'],
  counts: 'playwright',
};

/**
 * The whole run, step after step; the rows of a step run side by side, and the stages of a row one after another.
 * Side by side stand checks that use one processor and only read the sources, and tests of rules and components: what
 * runs a Strapi has the machine to itself.
 */
export const STEPS: readonly (readonly (readonly Stage[])[])[] = [
  [[BUILD]],
  [
    [LINT, DEAD_CODE],
    [TYPES, FORMAT, UNIT],
  ],
  [[ON_SQLITE]],
  [[ON_POSTGRES]],
  [[IN_CHROMIUM]],
];
