import { REMOVALS, type FreeStarts, type Removal } from '../../../shared/contracts/free-starts';

interface Reason {
  removal: Removal;
  /** How many starts were not offered for it. */
  count: number;
}

/** Why starts are not offered, the commonest reason first; reasons that removed none are left out. */
export const reasonsOf = ({ removed }: Pick<FreeStarts, 'removed'>): Reason[] =>
  REMOVALS.map((removal) => ({ removal, count: removed[removal] }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
