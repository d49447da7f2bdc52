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
import type { PageRequest } from '../../routing/page';

/** A time that is kept for whoever has its token. ms, UTC */
interface KeptHold {
  kind: 'held';
  token: string;
  startsAt: number;
  /** Of how many sessions that follow each other. */
  hours: number;
  endsAt: number;
  heldUntil: number;
}

/** A time of this service that the reader has already: before the form is sent, or until it is paid. ms, UTC */
export type KeptTime =
  KeptHold | { kind: 'checkout'; payPath: string; startsAt: number; endsAt: number; heldUntil: number };

/** The secrets of kept times that the reader's form, address and browser have, dead or alive. */
export const heldTokens = ({
  form,
  query,
  heldToken,
}: Pick<PageRequest, 'form' | 'query' | 'heldToken'>): string[] =>
  Array.from(new Set([form.hold, query.get('hold'), heldToken])).filter((token) => !!token) as string[];

/** What is kept for whoever asks: by the secrets they have, and for the signed-in client until they pay. */
export const readKeptTimes = async ({ request, view }: ServiceProps): Promise<KeptTime[]> => {
  const { app, client } = request;
  const serviceId = view.service.id;
  const kept: KeptTime[] = [];
  for (const token of heldTokens(request)) {
    const hold = await readHold(app, token);
    if (hold?.serviceId !== serviceId) continue;
    kept.push({ ...hold, kind: 'held' });
  }
  const checkout = client && (await findCheckout(app, { clientId: client.clientId, serviceId }));
  if (!checkout) return kept;
  const { startsAt, heldUntil } = checkout;
  const endsAt = startsAt + view.service.durationMinutes * MINUTE;
  return [...kept, { kind: 'checkout', payPath: payPath(checkout), startsAt, endsAt, heldUntil }];
};

/** The start (ms, UTC) that is kept for the reader, who has not gone on with it yet; null where it is not theirs. */
export const readOwnHold = async (props: ServiceProps, startsAt: number): Promise<KeptHold | null> =>
  (await readKeptTimes(props)).find(
    (kept): kept is KeptHold => kept.kind === 'held' && kept.startsAt === startsAt,
  ) ?? null;

/** Makes the reader's own time of this service free again. @returns what they had, null where it was nothing */
export const letGoOfKept = async (props: ServiceProps): Promise<KeptTime | null> => {
  const { app, client, form } = props.request;
  const all = await readKeptTimes(props);
  const kept = all.find(({ kind }) => form.letGo !== 'checkout' || kind === 'checkout');
  if (kept?.kind === 'held') await giveUpHold(app, kept.token);
  else if (kept && client)
    await leaveCheckout(app, { clientId: client.clientId, serviceId: props.view.service.id });
  return kept ?? null;
};

/** Makes everything free that the reader still keeps of this service in any window, once they have booked. */
export const letGoOfHolds = async ({ request, view }: ServiceProps): Promise<void> => {
  for (const token of heldTokens(request)) {
    const hold = await readHold(request.app, token);
    if (hold?.serviceId === view.service.id) await giveUpHold(request.app, token);
  }
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
  const { host } = view;
  const titleId = `your-time-${kept.startsAt}`;
  return (
    <section class="held-time" aria-labelledby={titleId}>
      <h2 id={titleId} class="small-heading">
        {words.hold.title}
      </h2>
      <p class="when dated">
        <SessionTime
          request={request}
          span={kept}
          zone={zone}
          other={{ name: host.displayName, zone: host.timeZone }}
        />
      </p>
      <KeptUntil request={request} heldUntil={kept.heldUntil} zone={zone} over={words.hold.keptNoMore} />
      <form class="actions" method="post" action={request.path}>
        <HiddenFields fields={kept.kind === 'held' ? { ...hidden, hold: kept.token } : hidden} />
        <GoOn {...props} />
        <button type="submit" class="quiet" name="letGo" value={kept.kind === 'held' ? 'time' : 'checkout'}>
          {words.hold.letGo}
        </button>
      </form>
    </section>
  );
};
