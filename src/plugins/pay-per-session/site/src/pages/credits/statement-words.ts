import type { StatementLine } from '../../../../server/src/wallet';
import type { SiteWords } from '../../../../shared/words/site';

/** `Kept for a session`; a correction says in which direction. */
export const whatText = ({ credits }: SiteWords, { kind, change, session }: StatementLine): string => {
  if (kind === 'adjust') return change < 0 ? credits.adjusted.down : credits.adjusted.up;
  if (kind === 'release' && session === null) return credits.termGoesOn;
  return credits.kinds[kind];
};

/** What came in, and what went out; empty where neither did. */
export const movedText = ({ change }: StatementLine): { came: string; went: string } => ({
  came: change > 0 ? String(change) : '',
  went: change < 0 ? String(-change) : '',
});
