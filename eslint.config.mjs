import eslint from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const plugin = './src/plugins/pay-per-session';
const server = `${plugin}/server/src`;
const site = `${plugin}/site/src`;
const admin = `${plugin}/admin/src`;

/** Subjects in the order in which they stand on each other: each may import those before it. */
const SUBJECTS = [
  'people',
  'settings',
  'institutions',
  'catalog',
  'calendar',
  'introductions',
  'wallet',
  'payments',
  'room',
  'mail',
  'messages',
  'passwords',
  'invitations',
  'sessions',
  'reviews',
  'allocations',
  'reports',
];

/** What pure functions may know of the server: refusals to throw, names of ids, lengths of time. */
const KNOWN_TO_RULES = ['./platform/errors.ts', './platform/ids.ts', './platform/clock.ts'];
const isAdminPage = [`${admin.slice(2)}/**/*.{ts,tsx}`, 'src/admin/**/*.{ts,tsx}'];

const arrows = [
  ...SUBJECTS.flatMap((subject, place) => [
    ...SUBJECTS.slice(place + 1).map((later) => ({
      target: `${server}/${subject}`,
      from: `${server}/${later}`,
      message: `${subject} stands below ${later}: the arrow runs the other way.`,
    })),
    ...SUBJECTS.slice(0, place).map((other) => ({
      target: `${server}/${subject}`,
      from: `${server}/${other}`,
      except: ['./index.ts'],
      message: `Subjects talk to each other through the other's index.ts.`,
    })),
    {
      target: `${server}/${subject}/rules`,
      from: server,
      except: [`./${subject}/rules`, ...KNOWN_TO_RULES],
      message: 'Rules are pure: they know other rules of their subject and shared contracts.',
    },
    ...[site, admin].map((half) => ({
      target: `${server}/${subject}`,
      from: half,
      message: 'The server knows no pages.',
    })),
  ]),
  ...SUBJECTS.map((subject) => ({
    target: `${server}/platform`,
    from: `${server}/${subject}`,
    message: 'The platform knows no subject.',
  })),
  ...SUBJECTS.map((subject) => ({
    target: site,
    from: `${server}/${subject}`,
    except: ['./index.ts'],
    message: `Pages reach a subject through its index.ts.`,
  })),
  { target: `${site}/islands`, from: server, message: 'Scripts of the browser know shared contracts only.' },
  {
    target: `${site}/islands`,
    from: site,
    except: ['./islands'],
    message: 'Scripts of the browser know shared contracts only.',
  },
  ...[server, site].map((half) => ({
    target: admin,
    from: half,
    message: 'The admin panel knows shared contracts only.',
  })),
  ...[server, site, admin].map((half) => ({
    target: `${plugin}/shared`,
    from: half,
    message: 'Contracts know neither half.',
  })),
];

const NOW = 'The only now() is app.clock: demo and tests move it.';

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/dist-*/',
      '**/node_modules/',
      '.tmp/',
      '.cache/',
      '.strapi/',
      'build/',
      'coverage/',
      'types/generated/',
      'public/',
      'test-results/',
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: {
        tsconfigRootDir: import.meta.dirname,
        project: [
          './tsconfig.json',
          `${plugin}/server/tsconfig.json`,
          `${plugin}/site/tsconfig.json`,
          `${plugin}/admin/tsconfig.json`,
          './tests/tsconfig.json',
          './src/admin/tsconfig.json',
          './src/demo/tsconfig.json',
        ],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: ['./tests/tsconfig.json'] })],
      'import-x/extensions': ['.ts', '.tsx'],
    },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 200, skipComments: true, skipBlankLines: true }],
      'import-x/no-cycle': 'error',
      'import-x/no-self-import': 'error',
      'import-x/no-restricted-paths': ['error', { zones: arrows }],
      // Objects here are closures; nothing of ours reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions', 'methods'] }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: [`${server.slice(2)}/**/*.ts`, `${site.slice(2)}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.*', `${site.slice(2)}/islands/**`, `${server.slice(2)}/platform/clock.ts`],
    rules: {
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: NOW }],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: NOW },
      ],
    },
  },
  {
    files: [`${server.slice(2)}/*/rules/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['@strapi/*', 'knex', 'node:*', '!node:crypto'] }],
    },
  },
  {
    files: isAdminPage,
    extends: [reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
  },
  {
    files: [`${site.slice(2)}/islands/**/*.{ts,tsx}`],
    languageOptions: { globals: globals.browser },
  },
  {
    // A table of sentences is one thing, however many there are.
    files: ['**/shared/words/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Jest's matchers and rows read without the product are `any`; what they are compared with is not.
    files: ['**/*.test.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
