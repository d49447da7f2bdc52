import type { JSX } from 'preact';
import { giveUpHold, readHold } from '../../../../server/src/calendar';
import { MINUTE } from '../../../../server/src/platform/clock';
import { findCheckout, leaveCheckout } from '../../../../server/src/sessions';
import { HiddenFields } from '../../components/hidden-fields';
import { SessionTime } from '../../components/session-time';
import { KeptUntil } from '../../times/kept-until';
import { payPath } from './buy';
import { hasWords } from './kept-words';
import type { ServiceProps } from './service-frame';
import { heldPath } from './wanted-time';

/** A time of this service that the reader has already: before the form is sent, or until it is paid. ms, UTC */
export type KeptTime =
  | { kind: 'held'; token: string; startsAt: number; heldUntil: number }
  | { kind: 'checkout'; payPath: string; startsAt: number; heldUntil: number };

/** What is kept for whoever asks: by the secret their form, address or browser has, or for the signed-in client. */
export const readKeptTime = async ({ request, view }: ServiceProps): Promise<KeptTime | null> => {
  const { app, client, form, query, heldToken } = request;
  const serviceId = view.service.id;
  for (const token of new Set([form.hold, query.get('hold'), heldToken])) {
    const hold = token ? await readHold(app, token) : null;
    if (hold?.serviceId === serviceId) {
      const { startsAt, heldUntil } = hold;
      return { kind: 'held', token: hold.token, startsAt, heldUntil };
    }
  }
  const checkout = client && (await findCheckout(app, { clientId: client.clientId, serviceId }));
  if (!checkout) return null;
  const { startsAt, heldUntil } = checkout;
  return { kind: 'checkout', payPath: payPath(checkout), startsAt, heldUntil };
};

/** Makes the reader's own time of this service free again. */
export const letGoOfKept = async (props: ServiceProps): Promise<void> => {
  const { app, client } = props.request;
  const kept = await readKeptTime(props);
  if (kept?.kind === 'held') await giveUpHold(app, kept.token);
  else if (kept && client)
    await leaveCheckout(app, { clientId: client.clientId, serviceId: props.view.service.id });
};

interface KeptTimeProps extends ServiceProps {
  kept: KeptTime;
  /** The reader's IANA zone. */
  zone: string;
  /** What was typed, and goes on with every step. */
  hidden: Readonly<Record<string, string>>;
}

const GoOn = ({ request, kept, hidden }: KeptTimeProps): JSX.Element => {
  const { words, path } = request;
  if (kept.kind === 'checkout') {
    return (
      <a class="button" href={kept.payPath}>
        {words.order.toPayment}
      </a>
    );
  }
  // Words that were typed before are in this form only: a link would lose them.
  return hasWords(request) ? (
    <button type="submit" name="goOn" value={new Date(kept.startsAt).toISOString()}>
      {words.hold.goOn}
    </button>
  ) : (
    <a class="button" href={heldPath(path, kept, hidden.zone ?? null)}>
      {words.hold.goOn}
    </a>
  );
};

/** The time the reader has already, until when it is kept, and the two ways on from it. */
export const KeptTimeBox = (props: KeptTimeProps): JSX.Element => {
  const { request, view, kept, zone, hidden } = props;
  const { words } = request;
  const { host, service } = view;
  return (
    <section class="held-time" aria-labelledby="your-time">
      <h2 id="your-time" class="small-heading">
        {words.hold.title}
      </h2>
      <p class="when dated">
        <SessionTime
          request={request}
          span={{ startsAt: kept.startsAt, endsAt: kept.startsAt + service.durationMinutes * MINUTE }}
          zone={zone}
          other={{ name: host.displayName, zone: host.timeZone }}
        />
      </p>
      <KeptUntil request={request} heldUntil={kept.heldUntil} zone={zone} over={words.hold.keptNoMore} />
      <form class="actions" method="post" action={request.path}>
        <HiddenFields fields={hidden} />
        <GoOn {...props} />
        <button type="submit" class="quiet" name="letGo" value="time">
          {words.hold.letGo}
        </button>
      </form>
    </section>
  );
};
