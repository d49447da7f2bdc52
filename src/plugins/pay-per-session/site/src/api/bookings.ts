import { purchaseInput } from '../../../shared/contracts/purchase';
import { parse } from '../../../server/src/platform/validation';
import { countPurchase, purchaseService } from '../../../server/src/sessions';
import { deed } from './api-page';

/** Books, requests or buys a service for the client; the same idempotency key gives the first answer. */
export const bookings = deed('/bookings', async ({ app, body }, { clientId }) => {
  const purchase = { clientId, input: parse(purchaseInput, body) };
  countPurchase(app, purchase);
  return purchaseService(app, purchase);
});
