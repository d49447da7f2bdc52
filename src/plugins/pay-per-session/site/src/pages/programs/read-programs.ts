import type { OfferedProgram } from '../../../../shared/contracts/offered-program';
import { readJoinedPrograms, readOfferedPrograms } from '../../../../server/src/catalog';
import { database } from '../../../../server/src/platform/database';
import type { PageRequest } from '../../routing/page';

/** The programs on offer, read once per version of the catalog. */
export const readPrograms = ({ app, remember }: PageRequest): Promise<OfferedProgram[]> =>
  remember('programs', () => readOfferedPrograms(database(app.strapi)));

/** The programs of which the reader is a member; none for a visitor. */
export const readOwnPrograms = async ({ app, client }: PageRequest): Promise<ReadonlySet<number>> =>
  client === null ? new Set<number>() : readJoinedPrograms(database(app.strapi), client.clientId);
