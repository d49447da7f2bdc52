import type { PurchaseInput } from '../../../shared/contracts/purchase';
import type { App } from '../platform/app';
import { Refusal } from '../platform/errors';
import type { ClientId } from '../platform/ids';
import { purchaseAllowance } from './rules/purchase-allowance';

type Allowance = ReturnType<typeof purchaseAllowance>;

const MOST_REMEMBERED = 10_000;
const allowancesOfApp = new WeakMap<App, Map<ClientId, Allowance>>();

/** Who bought longest ago is forgotten first. */
const allowanceOf = (app: App, clientId: ClientId): Allowance => {
  const allowances = allowancesOfApp.get(app) ?? new Map<ClientId, Allowance>();
  allowancesOfApp.set(app, allowances);
  const allowance = allowances.get(clientId) ?? purchaseAllowance(app.config.purchasesPerHour);
  allowances.delete(clientId);
  allowances.set(clientId, allowance);
  const [longestAgo] = allowances.keys();
  if (allowances.size > MOST_REMEMBERED && longestAgo !== undefined) allowances.delete(longestAgo);
  return allowance;
};

/**
 * Counts a purchase of a client, once per idempotency key, before it is made. Counted on this instance: several
 * instances allow as many times more.
 * @throws Refusal TOO_MANY_TRIES with the seconds to wait
 */
export const countPurchase = (
  app: App,
  { clientId, input }: { clientId: ClientId; input: PurchaseInput },
): void => {
  const wait = allowanceOf(app, clientId)(input.idempotencyKey, app.clock.now());
  if (wait !== null) throw new Refusal('TOO_MANY_TRIES', { seconds: Math.max(1, Math.ceil(wait / 1000)) });
};
