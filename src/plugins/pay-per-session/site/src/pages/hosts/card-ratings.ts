import type { Rating } from '../../../../shared/contracts/review';
import type { HostCard } from '../../../../server/src/catalog';
import { readRatings } from '../../../../server/src/reviews';
import type { PageRequest } from '../../routing/page';

export type CardRatings = ReadonlyMap<number, Rating>;

/** What clients think of the hosts of these cards; read once per version of the catalog. */
export const readCardRatings = (
  { app, remember }: PageRequest,
  hosts: readonly HostCard[],
): Promise<CardRatings> => {
  const ids = hosts.map(({ id }) => id);
  return remember(`ratings ${ids.join()}`, () => readRatings(app, ids));
};
