import { signInInput, signUpInput } from '../../../../shared/contracts/account';
import { purchaseInput, type OrderView } from '../../../../shared/contracts/purchase';
import { signIn, signUpOrIn, type SignedIn, type SignedInClient } from '../../../../server/src/people';
import type { ClientId } from '../../../../server/src/platform/ids';
import { parse } from '../../../../server/src/platform/validation';
import { countPurchase, purchaseService } from '../../../../server/src/sessions';
import { deviceOf } from '../../forms/device-of-request';
import type { PageRequest } from '../../routing/page';

/** Who buys, and the new stay where they have just signed in or up. */
export interface Buyer {
  client: SignedInClient;
  signedIn?: SignedIn;
}

/**
 * The signed-in client, or whoever the form's fields sign in or up.
 * @throws Refusal INVALID_INPUT and those of signing in and up
 */
export const signInBuyer = async (request: PageRequest): Promise<Buyer> => {
  const { app, client, form } = request;
  if (client) return { client };
  const signedIn =
    form.account === 'existing'
      ? await signIn(app, parse(signInInput, form), deviceOf(request))
      : await signUpOrIn(app, parse(signUpInput, form), deviceOf(request));
  return { client: signedIn.client, signedIn };
};

/** Where an order is paid, or shown when there is nothing to pay here. */
export const payPath = ({ provider, reference }: Pick<OrderView, 'provider' | 'reference'>): string =>
  provider === 'test' ? `/pay/test/${reference}` : `/orders/${reference}`;

/** Buys what the form names; the same form sent twice gives the first order. @returns where to go on */
export const buy = async ({ app, form }: PageRequest, clientId: ClientId): Promise<string> => {
  const purchase = { clientId, input: parse(purchaseInput, form) };
  countPurchase(app, purchase);
  const { order, next } = await purchaseService(app, purchase);
  return next === 'pay' ? payPath(order) : `/orders/${order.reference}`;
};
