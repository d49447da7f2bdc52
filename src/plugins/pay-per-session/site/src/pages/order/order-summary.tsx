import type { JSX } from 'preact';
import type { OrderView } from '../../../../shared/contracts/purchase';
import { lengthText, priceText } from '../../components/service-facts';
import type { PageRequest } from '../../routing/page';

/** What was spent: a credit for each hour that was bought at once. */
const creditsText = ({ words }: PageRequest, { hours }: OrderView): string =>
  hours.length > 1 ? words.credits.count(hours.length) : words.fees.oneCredit;

/** Hours that were bought at once are sessions of an hour each. */
const lengthOf = (request: PageRequest, { hours, snapshot }: OrderView): string => {
  const length = lengthText(request, snapshot);
  return hours.length > 1 ? `${hours.length} × ${length}` : length;
};

/** What was ordered, as it was when the order was placed. */
export const OrderSummary = ({ request, order }: { request: PageRequest; order: OrderView }): JSX.Element => {
  const { words } = request;
  const { serviceName, hostName } = order.snapshot;
  return (
    <dl class="facts">
      <dt>{words.session.service}</dt>
      <dd>
        <strong>{serviceName}</strong>
        <br />
        {words.buy.withHost(hostName)}
      </dd>
      <dt>{words.session.length}</dt>
      <dd>{lengthOf(request, order)}</dd>
      <dt>{words.pay.order}</dt>
      <dd class="figures reference">{order.reference}</dd>
      <dt>{words.pay.total}</dt>
      <dd class="figures price">
        {order.credits > 0
          ? creditsText(request, order)
          : priceText(request, { priceAmount: order.amount, currency: order.currency })}
      </dd>
    </dl>
  );
};
