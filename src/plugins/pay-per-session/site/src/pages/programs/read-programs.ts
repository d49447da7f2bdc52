import type { ProgramNode } from '../../../../shared/contracts/program';
import { readMemberships, readOpenPrograms } from '../../../../server/src/institutions';
import { database } from '../../../../server/src/platform/database';
import type { PageRequest } from '../../routing/page';

/** The programs on offer, read once per version of the catalog. */
export const readPrograms = ({ app, remember }: PageRequest): Promise<ProgramNode[]> =>
  remember('programs', () => readOpenPrograms(database(app.strapi)));

/** The programs of which the reader is a member; none for a visitor. */
export const readOwnPrograms = async ({ app, client }: PageRequest): Promise<ReadonlySet<number>> => {
  if (client === null) return new Set();
  const memberships = await readMemberships(database(app.strapi), client.clientId);
  return new Set(memberships.map(({ programId }) => programId));
};
