import type { App } from '../platform/app';
import { database } from '../platform/database';
import { INTEGRITY_CHECKS } from './integrity-checks';

export interface IntegrityReport {
  invariant: string;
  /** What breaks it, such as `session 17`; empty where it holds. */
  breaches: string[];
}

/** Asks the database about every invariant, as it has to hold now by the app's clock; changes nothing. */
export const checkIntegrity = async (app: App): Promise<IntegrityReport[]> => {
  const reports: IntegrityReport[] = [];
  for (const check of INTEGRITY_CHECKS) {
    const rows = await check.breaches(database(app.strapi), app.clock.now());
    reports.push({ invariant: check.invariant, breaches: rows.map(({ subject }) => subject) });
  }
  return reports;
};
