import path from 'node:path';

/** The project's folder; every test command runs in it. */
export const ROOT = process.cwd();

/** What Strapi runs: the compiled configuration and app. */
export const COMPILED = path.join(ROOT, 'dist');

/** Everything the tests write. */
export const SCRATCH = path.join(ROOT, '.tmp/test');
