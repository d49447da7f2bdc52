/** One step of the whole run. A check passes or fails as one; the others count their tests. */
export interface Stage {
  name: string;
  command: string[];
  counts: 'check' | 'jest' | 'playwright';
  environment?: Record<string, string>;
}

const jest = (config: string): string[] => ['jest', '-c', `tests/jest.${config}.config.mjs`, '--ci'];

/** In this order: what is quick to tell comes first, and each builds what the later ones run. */
export const STAGES: Stage[] = [
  { name: 'Plugin and app build', command: ['npm', 'run', '--silent', 'build:app'], counts: 'check' },
  { name: 'Types', command: ['npm', 'run', '--silent', 'types'], counts: 'check' },
  { name: 'Lint', command: ['npm', 'run', '--silent', 'lint'], counts: 'check' },
  { name: 'Format', command: ['prettier', '--check', '.'], counts: 'check' },
  { name: 'Dead code', command: ['npm', 'run', '--silent', 'knip'], counts: 'check' },
  { name: 'Unit tests', command: jest('unit'), counts: 'jest' },
  {
    name: 'Integration tests on SQLite',
    command: jest('app'),
    counts: 'jest',
    environment: { TEST_DATABASE: 'sqlite' },
  },
  {
    name: 'Integration and concurrency tests on PostgreSQL',
    command: jest('app'),
    counts: 'jest',
    environment: { TEST_DATABASE: 'postgres' },
  },
  { name: 'Tests in Chromium', command: ['npm', 'run', '--silent', 'test:e2e'], counts: 'playwright' },
];
