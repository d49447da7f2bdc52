import type { RunningApp } from './start-app';

/** What breaks an invariant of the product now, such as `session 17: A scheduled session has …`; empty when all hold. */
export const brokenInvariants = async ({ app, useCases }: RunningApp): Promise<string[]> => {
  const reports = await useCases.reports.checkIntegrity(app);
  return reports.flatMap(({ invariant, breaches }) => breaches.map((breach) => `${breach}: ${invariant}`));
};
