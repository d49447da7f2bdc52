import type { z } from 'zod';
import { invalid } from './errors';
import type { FieldProblems } from '../../../shared/refusals';
import { isFieldKey } from '../../../shared/words';

/**
 * Parses `input` by a contract of `shared/contracts`.
 * @throws Refusal INVALID_INPUT naming every wrong field; the messages of the schema are message keys, and a value of a type
 *   that no form sends is just not readable.
 */
export const parse = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: Record<string, FieldProblems[string]> = {};
  for (const issue of result.error.issues) {
    const path = issue.path.join('.') || 'form';
    fields[path] ??= { key: isFieldKey(issue.message) ? issue.message : 'notReadable' };
  }
  throw invalid(fields);
};
