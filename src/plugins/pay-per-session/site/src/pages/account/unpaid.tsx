import type { JSX } from 'preact';
import type { SignedInClient } from '../../../../server/src/people';
import { listOpenOrders, type OpenOrder } from '../../../../server/src/payments';
import { showOrder } from '../../../../server/src/sessions';
import { Notice } from '../../components/notice';
import { priceText } from '../../components/service-facts';
import { timeText } from '../../format/times';
import type { PageRequest } from '../../routing/page';
import { payPath } from '../service/buy';

/** An order that was begun, and until when its time is kept (ms, UTC). */
export interface KeptOrder extends OpenOrder {
  heldUntil: number | null;
}

/** Orders of the client that were begun and not paid. */
export const readUnpaid = async (
  { app }: PageRequest,
  { clientId }: Pick<SignedInClient, 'clientId'>,
): Promise<KeptOrder[]> =>
  Promise.all(
    (await listOpenOrders(app, clientId)).map(async (order) => {
      const { heldUntil } = await showOrder(app, { clientId, reference: order.reference });
      return { ...order, heldUntil: heldUntil === null ? null : Date.parse(heldUntil) };
    }),
  );

interface UnpaidProps {
  request: PageRequest;
  timeZone: string;
  unpaid: readonly KeptOrder[];
}

/** Orders that were begun and not paid: one click from where the person left. */
export const Unpaid = ({ request, timeZone, unpaid }: UnpaidProps): JSX.Element | null =>
  unpaid.length === 0 ? null : (
    <Notice tone="warn" title={request.words.order.openTitle}>
      <ul class="plain-list">
        {unpaid.map((order) => (
          <li key={order.reference}>
            <a href={payPath(order)}>
              {order.serviceName} {request.words.buy.withHost(order.hostName)} ·{' '}
              {priceText(request, { priceAmount: order.amount, currency: order.currency })}
            </a>
            {order.heldUntil !== null && (
              <p class="small figures">
                {request.words.hold.keptUntil(timeText(request.words.dateLocale, order.heldUntil, timeZone))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
