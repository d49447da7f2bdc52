import type { App } from '../platform/app';
import type { Transaction } from '../platform/database';
import type { TermId } from '../platform/ids';
import type { TermBounds } from './rules/term-bounds';

/** A term whose first or last instant has changed, by other dates or another zone. */
interface TermMoved {
  termId: TermId;
  before: TermBounds;
  after: TermBounds;
}

/** Brings what hangs on a term's end up to date, in the transaction that moves it and after the term's row. */
export type TermFollower = (trx: Transaction, app: App, moved: TermMoved) => Promise<void>;

const followers = new Map<string, TermFollower>();

/** Subjects that stand on institutions and keep something that hangs on terms name what brings it up to date; once per name. */
export const followTerms = (name: string, follower: TermFollower): void => {
  followers.set(name, follower);
};

/** Called by whatever moves a term. */
export const tellOfTerm = async (trx: Transaction, app: App, moved: TermMoved): Promise<void> => {
  for (const follower of followers.values()) await follower(trx, app, moved);
};
