import { randomUUID } from 'node:crypto';
import type { JSX } from 'preact';
import type { OrderView } from '../../../../shared/contracts/purchase';
import type { SessionDetail } from '../../../../shared/contracts/session';
import type { SignedInClient } from '../../../../server/src/people';
import { HiddenFields } from '../../components/hidden-fields';
import { spanText } from '../../format/times';
import type { PageRequest } from '../../routing/page';
import { soldHours, type SoldHour } from './sold-hours';

/** A client's credits after the purchase. */
export interface Purse {
  /** All of them. */
  left: number;
  /** Those that count for the service that was bought. */
  here: number;
}

interface CreditHoursProps {
  request: PageRequest;
  client: SignedInClient;
  order: OrderView;
  session: SessionDetail;
  purse: Purse;
}

const HourLink = ({
  request,
  client,
  hour,
}: Pick<CreditHoursProps, 'request' | 'client'> & { hour: SoldHour }): JSX.Element => {
  const { words, app } = request;
  const when = spanText(words.dateLocale, hour, client.timeZone, app.clock.now());
  return (
    <li class="figures">
      <a href={`/account/sessions/${hour.sessionId}`}>{when}</a>
    </li>
  );
};

/** After a purchase with credits: its consecutive hours, the hour that follows, and what is left. */
export const CreditHours = (props: CreditHoursProps): JSX.Element => {
  const { request, client, order, session, purse } = props;
  const { words, app } = request;
  const hours = soldHours(session);
  const last = hours.at(-1);
  return (
    <>
      {hours.length > 1 && (
        <section class="stack-s" aria-labelledby="hours">
          <h2 id="hours">{words.credits.hoursTitle}</h2>
          <ul class="plain-list" role="list">
            {hours.map((hour) => (
              <HourLink key={hour.sessionId} request={request} client={client} hour={hour} />
            ))}
          </ul>
        </section>
      )}
      <p>
        <a class="target" href="/account/credits">
          {words.credits.leftNow(purse.left)}
        </a>
      </p>
      {last && last.endsAt > app.clock.now() && purse.here > 0 && (
        <form
          class="stack-s"
          method="post"
          action={`/hosts/${encodeURIComponent(order.hostSlug)}/${encodeURIComponent(order.serviceSlug)}`}
        >
          <HiddenFields fields={{ startsAt: new Date(last.endsAt).toISOString(), choiceKey: randomUUID() }} />
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
