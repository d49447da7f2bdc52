import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import eslint from '@eslint/js';

const plugin = './src/plugins/pay-per-session';
const server = `${plugin}/server/src`;

/** The order in which subjects stand on each other: each may import those before it, and only their index. */
const SUBJECTS = ['people', 'catalog', 'payments', 'room', 'mail', 'sessions', 'reports'];

const subjectZones = SUBJECTS.flatMap((subject, place) => [
  {
    target: `${server}/${subject}`,
    from: SUBJECTS.slice(place + 1).map((later) => `${server}/${later}`),
    message: 'Subjects stand on each other in one direction; this one comes later.',
  },
  {
    target: `${server}/${subject}`,
    from: SUBJECTS.filter((other) => other !== subject).map((other) => `${server}/${other}`),
    except: SUBJECTS.map((other) => `${server}/${other}/index.ts`),
    message: "Subjects talk to each other through the other's index.ts.",
  },
]);
