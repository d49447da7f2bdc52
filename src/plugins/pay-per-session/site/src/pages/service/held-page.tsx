import { randomUUID } from 'node:crypto';
import type { JSX } from 'preact';
import type { RefusalCode } from '../../../../shared/refusals';
import type { Refusal } from '../../../../server/src/platform/errors';
import type { SignedIn } from '../../../../server/src/people';
import { MINUTE } from '../../../../server/src/platform/clock';
import { HiddenFields } from '../../components/hidden-fields';
import { Notice } from '../../components/notice';
import { SessionTime } from '../../components/session-time';
import { say } from '../../format/say';
import { spanText } from '../../format/times';
import type { PageAnswer } from '../../routing/page';
import { OfflineNotice } from '../../times/chooser';
import { KeptUntil } from '../../times/kept-until';
import { NearestStarts } from '../../times/start-buttons';
import { zoneOfRequest } from '../../times/zone-of-request';
import {
  BookingFields,
  bookingLabels,
  LocationChoice,
  OtherTimeFields,
  WhatIsBooked,
} from './booking-fields';
import { IntroductionNotice } from './introduction-notice';
import { isAboutTime, namedNearest } from './read-nearest';
import { heldPath, type WantedTime } from './wanted-time';
import { chosenWay, mostHours, readPaying } from './paying';
import { PurchaseForm } from './purchase-form';
import { isRequest } from './request-window';
import { ServiceFrame, ServiceHead, ServiceStory, type ServiceProps } from './service-frame';

interface HeldProps extends ServiceProps {
  time: WantedTime;
  zone: string;
  refusal?: Refusal | undefined;
}

const TheTime = ({ request, view: { host, service }, paying = null, time, zone }: HeldProps): JSX.Element => {
  const { words } = request;
  if (time.kind === 'other') {
    return <p>{words.other.lead(host.displayName)}</p>;
  }
  // Money pays one session, however many hours are kept.
  const byCard = paying !== null && chosenWay(request, paying) === 'card';
  const endsAt = byCard ? time.startsAt + service.durationMinutes * MINUTE : time.endsAt;
  return (
    <section class="held-time" aria-labelledby="your-time">
      <h2 id="your-time" class="small-heading">
        {words.hold.title}
      </h2>
      <p class="when dated">
        <SessionTime
          request={request}
          span={{ startsAt: time.startsAt, endsAt }}
          zone={zone}
          other={{ name: host.displayName, zone: host.timeZone }}
        />
      </p>
      <KeptUntil request={request} heldUntil={time.heldUntil} zone={zone} />
    </section>
  );
};

/** What the window is for. */
const titleOf = ({ request: { words }, view, time }: HeldProps): string => {
  if (isRequest(view)) return words.host.request;
  return time.kind === 'held' ? words.buy.you : words.other.title;
};

/** Where this step stands, for whoever comes back to it. */
const hereOf = ({ request, time, zone }: HeldProps): string =>
  time.kind === 'held' ? heldPath(request.path, time, zone) : `${request.path}?other`;

const hiddenOf = ({ time, zone, request }: HeldProps): Record<string, string> => ({
  ...(request.form.zone || request.query.has('zone') ? { zone } : {}),
  ...(time.kind === 'held'
    ? { hold: time.token, heldAt: new Date(time.startsAt).toISOString() }
    : { other: 'true', choiceKey: randomUUID() }),
});

/** The nearest free starts, where the wanted one cannot be had: buttons of the form, so that nothing is lost. */
const InsteadOfWanted = ({ request, view: { host }, zone, refusal }: HeldProps): JSX.Element | null => {
  const nearest = namedNearest(refusal);
  if (nearest === null) return null;
  return (
    <div class="stack-s">
      <NearestStarts
        request={request}
        zone={zone}
        other={{ name: host.displayName, zone: host.timeZone }}
        nearest={nearest}
      />
    </div>
  );
};

/** Whether the kept start can be had, and not all the hours that are wanted from then on. */
const lacksHours = ({ time, refusal }: HeldProps): boolean =>
  time.kind === 'held' && refusal !== undefined && isAboutTime(refusal);

/** Of these the title says all there is to say. */
const IS_TAKEN: readonly RefusalCode[] = ['TIME_TAKEN', 'START_NOT_OFFERED'];

/** The hours after the kept start are not free: what is still kept, and the nearest times with all of them. */
const LacksHours = (props: HeldProps): JSX.Element | null => {
  const { request, paying = null, time, zone, refusal } = props;
  const { words, app, form } = request;
  if (time.kind !== 'held' || refusal === undefined || !lacksHours(props)) return null;
  const kept = spanText(words.dateLocale, time, zone, app.clock.now());
  const wanted = Math.min(Number(form.hours), paying === null ? 1 : mostHours(paying));
  return (
    <Notice tone="warn" urgent title={words.credits.lacksHoursTitle(wanted)}>
      {!IS_TAKEN.includes(refusal.code) && <p>{say(request, refusal)}</p>}
      <p>{words.credits.lacksHours(kept)}</p>
      <InsteadOfWanted {...props} />
    </Notice>
  );
};

const Held = (props: HeldProps): JSX.Element => {
  const { request, view, introducing, paying = null, time, refusal } = props;
  const held = time.kind === 'held';
  return (
    <ServiceFrame request={request} view={view} paying={paying} step={held ? 'you' : 'time'}>
      <div class="two-columns">
        <div class="stack">
          <ServiceHead request={request} view={view} />
          <OfflineNotice request={request} />
          <TheTime {...props} />
          {introducing && <IntroductionNotice request={request} view={view} introducing={introducing} />}
          <div class="stack story-beside">
            <ServiceStory request={request} view={view} />
          </div>
        </div>
        <PurchaseForm
          request={request}
          view={view}
          paying={paying}
          refusal={lacksHours(props) ? undefined : refusal}
          keptHours={time.kind === 'held' ? time.hours : undefined}
          title={titleOf(props)}
          here={hereOf(props)}
          labels={bookingLabels(props)}
          before={
            <>
              <HiddenFields fields={hiddenOf(props)} />
              {/* The first button is the one that the Enter key presses. */}
              <button type="submit" class="plain" hidden />
              <LacksHours {...props} />
              {!held && <InsteadOfWanted {...props} />}
              {!held && <OtherTimeFields {...props} />}
              <LocationChoice request={request} view={view} />
              {isRequest(view) && <WhatIsBooked request={request} view={view} />}
            </>
          }
          after={<BookingFields {...props} kept={held} />}
          below={
            <button type="submit" class="quiet" name="another" value="time" formNoValidate>
              {held ? request.words.hold.another : request.words.times.toFreeTimes}
            </button>
          }
        />
      </div>
    </ServiceFrame>
  );
};

/** Step 2: who, and what the host asks, while the chosen time is kept; or another time to be proposed. */
export const heldPage = async (
  { request, view, introducing = null }: ServiceProps,
  time: WantedTime,
  { refusal, signedIn }: { refusal?: Refusal; signedIn?: SignedIn | undefined } = {},
): Promise<PageAnswer> => {
  const known = signedIn ? { ...request, client: signedIn.client } : request;
  const { zone } = zoneOfRequest(known);
  const { service, host } = view;
  const paying = await readPaying(known, view);
  const counts = paying === null ? [] : ['credits'];
  const props = { request: known, view, introducing, paying, time, zone, refusal };
  return {
    kind: 'page',
    status: refusal?.status ?? 200,
    title: `${service.name} ${request.words.buy.withHost(host.displayName)}`,
    islands: time.kind === 'other' ? ['own-zone', 'zone', 'hold', ...counts] : ['zone', 'hold', ...counts],
    ...(signedIn ? { signIn: { token: signedIn.token } } : {}),
    body: () => <Held {...props} />,
  };
};
