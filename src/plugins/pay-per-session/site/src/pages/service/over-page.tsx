import { randomUUID } from 'node:crypto';
import type { JSX } from 'preact';
import { HiddenFields } from '../../components/hidden-fields';
import { Notice } from '../../components/notice';
import { momentText } from '../../format/times';
import type { PageAnswer } from '../../routing/page';
import { NearestStarts } from '../../times/start-buttons';
import { zoneOfRequest } from '../../times/zone-of-request';
import { KeptTimeBox, readKeptTimes, type KeptTime } from './kept-time';
import { isFree, readNearest } from './read-nearest';
import { ServiceFrame, ServiceHead, type ServiceProps } from './service-frame';

interface OverProps extends ServiceProps {
  startsAt: number;
  zone: string;
  free: boolean;
  nearest: readonly number[];
  kept: readonly KeptTime[];
}

const Over = ({ request, view, startsAt, zone, free, nearest, kept }: OverProps): JSX.Element => {
  const { words, app, query } = request;
  const { host } = view;
  const zoned: Record<string, string> = query.has('zone') ? { zone } : {};
  const when = momentText(words.dateLocale, startsAt, zone, app.clock.now());
  return (
    <ServiceFrame request={request} view={view} step="time">
      <ServiceHead request={request} view={view} />
      <Notice tone="warn" title={words.hold.overTitle}>
        <p>{free ? words.hold.overFree(when) : words.hold.overTaken(when)}</p>
        <form class="stack-s" method="post" action={request.path}>
          <HiddenFields fields={{ ...zoned, choiceKey: randomUUID() }} />
          {free ? (
            <p>
              <button type="submit" name="startsAt" value={new Date(startsAt).toISOString()}>
                {words.hold.again}
              </button>
            </p>
          ) : (
            <NearestStarts
              request={request}
              zone={zone}
              other={{ name: host.displayName, zone: host.timeZone }}
              nearest={nearest}
            />
          )}
        </form>
        <p>
          <a class="target" href={request.path}>
            {words.hold.allTimes}
          </a>
        </p>
      </Notice>
      {kept.map((time) => (
        <KeptTimeBox
          key={time.startsAt}
          request={request}
          view={view}
          kept={time}
          zone={zone}
          hidden={zoned}
        />
      ))}
    </ServiceFrame>
  );
};

/** Somebody comes back when the ten minutes are over: one click to keep the time again, or the nearest others. */
export const overPage = async (props: ServiceProps, startsAt: number): Promise<PageAnswer> => {
  const { request, view } = props;
  const { app, words } = request;
  const { service, host } = view;
  const free = await isFree(app, service.id, startsAt);
  const nearest = free ? [] : await readNearest(app, { serviceId: service.id, around: startsAt });
  const { zone } = zoneOfRequest(request);
  const kept = await readKeptTimes(props);
  return {
    kind: 'page',
    title: `${service.name} ${words.buy.withHost(host.displayName)}`,
    islands: kept.length > 0 ? ['hold'] : [],
    body: () => <Over {...props} {...{ startsAt, zone, free, nearest, kept }} />,
  };
};
