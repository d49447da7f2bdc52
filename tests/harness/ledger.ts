import { database } from '../../src/plugins/pay-per-session/server/src/platform/database';
import type { CreditAllocationId } from '../../src/plugins/pay-per-session/server/src/platform/ids';
import type { RunningApp } from './start-app';

export interface CreditNumbers {
  granted: number;
  available: number;
  held: number;
  used: number;
  expired: number;
}

/** The five numbers of an allocation, as its row has them. */
export const numbersOf = ({ strapi }: RunningApp, id: CreditAllocationId): Promise<CreditNumbers> =>
  database(strapi)('pps_credit_allocations')
    .where({ id })
    .first<CreditNumbers>('granted', 'available', 'held', 'used', 'expired');

/** The same five, added up from the lines of the ledger. */
export const sumsOf = async ({ strapi }: RunningApp, id: CreditAllocationId): Promise<CreditNumbers> => {
  const lines = await database(strapi)('pps_credit_entries').where({ allocation_id: id }).select<
    {
      granted_change: number;
      available_change: number;
      held_change: number;
      used_change: number;
      expired_change: number;
    }[]
  >('*');
  return lines.reduce(
    (sums, line) => ({
      granted: sums.granted + line.granted_change,
      available: sums.available + line.available_change,
      held: sums.held + line.held_change,
      used: sums.used + line.used_change,
      expired: sums.expired + line.expired_change,
    }),
    { granted: 0, available: 0, held: 0, used: 0, expired: 0 },
  );
};
