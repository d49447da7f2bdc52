import type { ComponentChildren, JSX } from 'preact';
import { findOwnSession } from '../../../../server/src/sessions';
import { Notice } from '../../components/notice';
import { momentText } from '../../format/times';
import type { PageAnswer } from '../../routing/page';
import { zoneOfRequest } from '../../times/zone-of-request';
import { KeptTimeBox, readKeptTimes } from './kept-time';
import { ServiceFrame, ServiceHead, type ServiceProps } from './service-frame';

const Frame = ({
  request,
  view,
  step,
  children,
}: ServiceProps & { step: 'pay' | 'done'; children: ComponentChildren }): JSX.Element => (
  <ServiceFrame request={request} view={view} step={step}>
    <ServiceHead request={request} view={view} />
    {children}
    <p>
      <a class="target" href={request.path}>
        {request.words.hold.allTimes}
      </a>
    </p>
  </ServiceFrame>
);

/**
 * Somebody comes back to a time they went on with: the way to its payment, or to the session it has become. Null where
 * it is not theirs.
 */
export const ownTimePage = async (props: ServiceProps, startsAt: number): Promise<PageAnswer | null> => {
  const { request, view } = props;
  const { app, client, words } = request;
  if (!client) return null;
  const title = `${view.service.name} ${words.buy.withHost(view.host.displayName)}`;
  const { zone, from } = zoneOfRequest(request);
  const kept = (await readKeptTimes(props)).find(
    (own) => own.kind === 'checkout' && own.startsAt === startsAt,
  );
  if (kept) {
    const hidden: Record<string, string> = from === 'chosen' ? { zone } : {};
    return {
      kind: 'page',
      title,
      islands: ['hold'],
      body: () => (
        <Frame {...props} step="pay">
          <div class="stack-s">
            <h2>{words.hold.keptTitle}</h2>
            <p>{words.hold.keptLead}</p>
          </div>
          <KeptTimeBox {...props} kept={kept} zone={zone} hidden={hidden} />
        </Frame>
      ),
    };
  }
  const { clientId } = client;
  const session = await findOwnSession(app, { clientId, serviceId: view.service.id, startsAt });
  if (!session) return null;
  return {
    kind: 'page',
    title,
    body: () => (
      <Frame {...props} step="done">
        <Notice tone="good" title={words.hold.yoursTitle}>
          <p>
            {words.hold.yours[session.status](momentText(words.dateLocale, startsAt, zone, app.clock.now()))}
          </p>
          <p>
            <a class="button" href={`/account/sessions/${session.id}`}>
              {words.order.toSession}
            </a>
          </p>
        </Notice>
      </Frame>
    ),
  };
};
