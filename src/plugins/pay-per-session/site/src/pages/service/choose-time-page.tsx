import { randomUUID } from 'node:crypto';
import type { JSX } from 'preact';
import { holdHash } from '../../../../server/src/calendar';
import type { Refusal } from '../../../../server/src/platform/errors';
import type { PageAnswer } from '../../routing/page';
import { Chooser } from '../../times/chooser';
import { readTimes } from '../../times/read-times';
import { TimesLink } from '../../times/times-link';
import type { ChooserProps } from '../../times/chooser-props';
import { timesWanted } from '../../times/times-address';
import { zoneOfRequest, type ReaderZone } from '../../times/zone-of-request';
import { CreditsNotice } from './credits-notice';
import { isBlocked, readPaying } from './paying';
import { KeptTimeBox, readKeptTimes } from './kept-time';
import { hasWords, keptWords } from './kept-words';
import { choosable } from './introducing';
import { IntroductionNotice } from './introduction-notice';
import { hostPath, ServiceFrame, ServiceHead, ServiceStory, type ServiceProps } from './service-frame';
import { TakenTime } from './taken-time';
import { isAboutTime, readNearest } from './read-nearest';
import { readSchedule } from './read-schedule';

interface OtherTimeProps extends ServiceProps {
  zone: ReaderZone;
  carried: ChooserProps['carried'];
}

const OtherTime = ({ request, view, zone, carried }: OtherTimeProps): JSX.Element | null => {
  const { words } = request;
  const { agreeing, otherTimes } = view.service;
  if (agreeing !== 'requested' || !otherTimes) return null;
  return (
    <p class="actions other-time">
      <span>{words.times.otherQuestion}</span>
      <TimesLink
        class="button quiet"
        carried={carried}
        to={`${request.path}?other${zone.from === 'chosen' ? `&zone=${encodeURIComponent(zone.zone)}` : ''}`}
      >
        {words.times.otherLink}
      </TimesLink>
    </p>
  );
};

/**
 * Step 1: a time among those that are free.
 * @param taken the start that could not be kept (ms, UTC), and what was said of it
 */
export const chooseTimePage = async (
  { request, view, introducing }: ServiceProps,
  taken?: { startsAt: number; refusal: Refusal },
): Promise<PageAnswer> => {
  const { app, words, form } = request;
  const { service, host } = view;
  const zone = zoneOfRequest(request);
  const wanted = { ...timesWanted(request.query), ...(form.zone ? { zone: form.zone } : {}) };
  const kept = await readKeptTimes({ request, view });
  const holds = kept.filter((time) => time.kind === 'held');
  const [held] = holds;
  // What is kept for the reader is theirs to choose again.
  const own = held ? { own: { tokenHashes: holds.map(({ token }) => holdHash(token)) } } : {};
  const schedule = await readSchedule(request, service.id);
  const paying = await readPaying(request, view);
  const within = introducing ? choosable(request, introducing) : null;
  const [times, nearest] = await Promise.all([
    readTimes({
      app,
      serviceId: service.id,
      schedule,
      zone: zone.zone,
      wanted,
      ...own,
      ...(within && { within }),
    }),
    taken && isAboutTime(taken.refusal)
      ? readNearest(app, { serviceId: service.id, around: taken.startsAt, ...own }, taken.refusal)
      : [],
  ]);
  const way = service.agreeing === 'requested' ? 'requested' : 'booked';
  const other = { name: host.displayName, zone: host.timeZone };
  const hidden = {
    ...keptWords(request),
    ...(zone.from === 'chosen' ? { zone: zone.zone } : {}),
    ...(held ? { hold: held.token } : {}),
    choiceKey: randomUUID(),
  };
  const carried = hasWords(request) ? hidden : null;
  return {
    kind: 'page',
    status: taken?.refusal.status ?? 200,
    title: `${service.name} ${words.buy.withHost(host.displayName)}`,
    description: service.description.slice(0, 160),
    islands: ['times', 'filters', ...(kept.length > 0 ? ['hold'] : [])],
    body: () => (
      <ServiceFrame request={request} view={view} paying={paying} step="time">
        <div class="two-columns choosing">
          <div class="stack">
            <ServiceHead request={request} view={view} />
            {introducing && <IntroductionNotice request={request} view={view} introducing={introducing} />}
            {isBlocked(paying) && <CreditsNotice request={request} view={view} paying={paying} />}
            {taken && (
              <TakenTime
                request={request}
                zone={zone.zone}
                other={other}
                nearest={nearest}
                refusal={taken.refusal}
                hidden={hidden}
              />
            )}
            {kept.map((time) => (
              <KeptTimeBox
                key={time.startsAt}
                request={request}
                view={view}
                kept={time}
                zone={zone.zone}
                hidden={hidden}
              />
            ))}
            <section class="stack" id="times" aria-labelledby="times-title">
              <div class="stack-s">
                <h2 id="times-title">{words.times.title[way]}</h2>
                {times.view !== 'none' && <p>{words.times.lead[way](host.displayName)}</p>}
              </div>
              <Chooser
                request={request}
                times={times}
                wanted={wanted}
                zone={zone}
                other={other}
                rules={service}
                path={request.path}
                action={request.path}
                hidden={hidden}
                carried={carried}
              />
              <OtherTime request={request} view={view} zone={zone} carried={carried} />
              {times.view === 'none' && (
                <p>
                  <a class="button" href={hostPath(view)}>
                    {words.times.toHost(host.displayName)}
                  </a>
                </p>
              )}
            </section>
          </div>
          <aside class="panel story">
            <ServiceStory request={request} view={view} />
          </aside>
        </div>
      </ServiceFrame>
    ),
  };
};
