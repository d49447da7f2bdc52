import { randomUUID } from 'node:crypto';
import type { JSX } from 'preact';
import type { OrderView } from '../../../../shared/contracts/purchase';
import type { SignedInClient } from '../../../../server/src/people';
import type { Wallet } from '../../../../server/src/wallet';
import { HiddenFields } from '../../components/hidden-fields';
import { spanText } from '../../format/times';
import type { PageRequest } from '../../routing/page';

interface CreditHoursProps {
  request: PageRequest;
  client: SignedInClient;
  order: OrderView;
  /** The client's credits after the purchase. */
  purse: Wallet;
}

interface Hour {
  sessionId: number | null;
  /** ms, UTC */
  span: { startsAt: number; endsAt: number };
}

/** The hours that were bought at once, or the one; none where there is no date. */
const hoursOf = ({ hours, sessionId, startsAt, endsAt }: OrderView): Hour[] =>
  (hours.length > 0 ? hours : [{ sessionId, startsAt, endsAt }]).flatMap((hour) =>
    hour.startsAt === null || hour.endsAt === null
      ? []
      : [
          {
            sessionId: hour.sessionId,
            span: { startsAt: Date.parse(hour.startsAt), endsAt: Date.parse(hour.endsAt) },
          },
        ],
  );

const HourLink = ({
  request,
  client,
  hour,
}: Omit<CreditHoursProps, 'order' | 'purse'> & { hour: Hour }): JSX.Element => {
  const { words, app } = request;
  const when = spanText(words.dateLocale, hour.span, client.timeZone, app.clock.now());
  return (
    <li class="figures">
      {hour.sessionId === null ? when : <a href={`/account/sessions/${hour.sessionId}`}>{when}</a>}
    </li>
  );
};

/** After a purchase with credits: its consecutive hours, the hour that follows, and what is left. */
export const CreditHours = (props: CreditHoursProps): JSX.Element => {
  const { request, order, purse } = props;
  const { words } = request;
  const hours = hoursOf(order);
  const last = hours.at(-1);
  return (
    <>
      {hours.length > 1 && (
        <section class="stack-s" aria-labelledby="hours">
          <h2 id="hours">{words.credits.hoursTitle}</h2>
          <ul class="plain-list" role="list">
            {hours.map((hour) => (
              <HourLink key={hour.span.startsAt} {...props} hour={hour} />
            ))}
          </ul>
        </section>
      )}
      <p>
        <a class="target" href="/account/credits">
          {words.credits.leftNow(purse.available)}
        </a>
      </p>
      {last && purse.available > 0 && (
        <form
          class="stack-s"
          method="post"
          action={`/hosts/${encodeURIComponent(order.hostSlug)}/${encodeURIComponent(order.serviceSlug)}`}
        >
          <HiddenFields
            fields={{ startsAt: new Date(last.span.endsAt).toISOString(), choiceKey: randomUUID() }}
          />
          <p class="soft">{words.credits.bookNextHourHelp}</p>
          <p>
            <button type="submit" class="quiet">
              {words.credits.nextHour}
            </button>
          </p>
        </form>
      )}
    </>
  );
};
