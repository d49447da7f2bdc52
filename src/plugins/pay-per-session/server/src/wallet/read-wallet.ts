import type { Db } from '../platform/database';
import type { ClientId } from '../platform/ids';
import { runningCredits, type UsableCredits } from './running-credits';

/** A client's credits: of each term that runs now, soonest-ending first, and all that is available of them. */
export interface Wallet {
  available: number;
  terms: UsableCredits[];
}

/** What a client has at `now` (ms, UTC). One query; credits of a term that is over, or has not begun, count as none. */
export const readWallet = async (db: Db, clientId: ClientId, now: number): Promise<Wallet> => {
  const terms = await runningCredits(db, clientId, now);
  return { available: terms.reduce((sum, { available }) => sum + available, 0), terms };
};
