import { moveInput } from '../../../shared/contracts/session';
import { purchaseInput } from '../../../shared/contracts/purchase';
import type { SessionId } from '../../../server/src/platform/ids';
import { readRowId } from '../../../server/src/platform/row-id';
import { parse } from '../../../server/src/platform/validation';
import { countPurchase, moveSession, purchaseService } from '../../../server/src/sessions';
import { deed } from './api-page';

/** Books, requests or buys a service for the client; the same idempotency key gives the first answer. */
export const bookings = deed('/bookings', async ({ app, body }, { clientId }) => {
  const purchase = { clientId, input: parse(purchaseInput, body) };
  countPurchase(app, purchase);
  return purchaseService(app, purchase);
});

/** Moves the client's booked session to another free start. */
export const moves = deed('/sessions/:id/move', async ({ app, params, body }, { clientId }) => {
  const id = readRowId(params) as SessionId;
  const { reference, status, startsAt, endsAt, revision } = await moveSession(
    app,
    { kind: 'client', clientId },
    id,
    parse(moveInput, body),
  );
  return { id, reference, status, startsAt, endsAt, revision };
});
