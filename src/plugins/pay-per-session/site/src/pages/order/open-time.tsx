import type { JSX } from 'preact';
import type { OrderView } from '../../../../shared/contracts/purchase';
import type { SignedInClient } from '../../../../server/src/people';
import { momentText, spanText } from '../../format/times';
import type { PageRequest } from '../../routing/page';

interface OpenTimeProps {
  request: PageRequest;
  client: SignedInClient;
  order: OrderView;
}

/** Until when the time of an order is kept that is paid outside the site, and what happens then. */
export const OpenTime = ({ request, client, order }: OpenTimeProps): JSX.Element | null => {
  const { words, app } = request;
  const { startsAt, endsAt, heldUntil, snapshot } = order;
  if (startsAt === null || endsAt === null) return null;
  const now = app.clock.now();
  const span = { startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) };
  const ifTaken = words.order.manualIfTaken;
  return (
    <>
      <p class="when dated figures">
        <time dateTime={startsAt}>{spanText(words.dateLocale, span, client.timeZone, now)}</time>
      </p>
      <p>
        {heldUntil === null
          ? words.order.manualKeptNoMore
          : words.order.manualKept(
              momentText(words.dateLocale, Date.parse(heldUntil), client.timeZone, now),
            )}{' '}
        {order.ifTaken === 'agree_later' ? ifTaken.agree_later(snapshot.hostName) : ifTaken.money_back}
      </p>
    </>
  );
};
