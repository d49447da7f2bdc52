import { isFetchError } from '@strapi/strapi/admin';
import type { EffectsToRead } from '../../../shared/contracts/confirmation';
import { REFUSALS, type RefusalCode, type RefusalFacts } from '../../../shared/refusals';
import { sayFieldProblem } from '../../../shared/words';
import type { Say } from '../say';
import type { SayRefusal } from './use-say-refusal';

/** What went wrong with a request, in sentences. */
export interface Problem {
  /** Undefined where the server said no in Strapi's words, or was not reached. */
  code: RefusalCode | undefined;
  /** HTTP status; undefined where the server was not reached. */
  status: number | undefined;
  sentence: string;
  /** Field → sentence. */
  fields: Record<string, string>;
  /** What is to be read before the same is sent again. */
  toRead: EffectsToRead<unknown> | null;
}

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const isCode = (value: unknown): value is RefusalCode => typeof value === 'string' && value in REFUSALS;

const factsOf = (value: unknown): RefusalFacts => {
  if (typeof value !== 'object' || value === null) return {};
  const known = Object.entries(value).filter(
    (fact): fact is [string, string | number] => typeof fact[1] === 'string' || typeof fact[1] === 'number',
  );
  return Object.fromEntries(known);
};

const fieldsOf = (value: unknown, language: string): Record<string, string> => {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([field, problem]) => [
      field,
      sayFieldProblem(language, String(member(problem, 'key'))),
    ]),
  );
};

const toReadIn = (details: unknown): Problem['toRead'] => {
  const [effects, digest] = [member(details, 'effects'), member(details, 'digest')];
  return Array.isArray(effects) && typeof digest === 'string' ? { effects, digest } : null;
};

/** In whose words a problem is said. */
export interface Reader {
  language: string;
  say: Say;
  sayRefusal: SayRefusal;
}

/** Reads a failed request; the server names a code, the sentence is made here in the reader's language. */
export const problemOf = (error: unknown, { language, say, sayRefusal }: Reader): Problem => {
  if (!isFetchError(error))
    return { code: undefined, status: undefined, sentence: say('problem.offline'), fields: {}, toRead: null };
  const body: unknown = error.response?.data.error;
  const details = member(body, 'details');
  const code = member(details, 'code');
  const status = error.status ?? Number(member(body, 'status'));
  if (!isCode(code)) {
    return {
      code: undefined,
      status,
      sentence: say(status === 403 ? 'problem.forbidden' : 'problem.unforeseen'),
      fields: {},
      toRead: null,
    };
  }
  return {
    code,
    status,
    sentence: sayRefusal(code, factsOf(member(details, 'facts'))),
    fields: fieldsOf(member(details, 'fields'), language),
    toRead: toReadIn(details),
  };
};
