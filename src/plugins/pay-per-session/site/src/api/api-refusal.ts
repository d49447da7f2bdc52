import { Refusal } from '../../../server/src/platform/errors';
import { refusalBody } from '../../../server/src/platform/http';
import type { RefusalFacts } from '../../../shared/refusals';
import type { Answer, PageRequest } from '../routing/page';
import { iso } from './iso';

/** Facts of refusals that are instants; within the product they are ms, UTC. */
const INSTANTS = new Set(['nearest', 'deadline', 'startsAt', 'opensAt']);

const written = (fact: RefusalFacts[string]): unknown =>
  typeof fact === 'number' ? iso(fact) : fact !== null && typeof fact === 'object' ? fact.map(iso) : fact;

const writtenFacts = (facts: RefusalFacts): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, INSTANTS.has(name) ? written(fact) : fact]),
  );

/** Runs `work`; what it refuses is answered with its instants in ISO 8601, as everywhere else in the API. */
export const answerRefused = async (
  { language }: PageRequest,
  work: () => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { data, error: refused } = refusalBody(error, language);
    const details = { ...refused.details, facts: writtenFacts(error.facts) };
    return { kind: 'json', status: error.status, body: { data, error: { ...refused, details } } };
  }
};
