import type { JSX } from 'preact';
import type { ProgramNode } from '../../../../shared/contracts/program';
import { readHostPage, type HostPageView } from '../../../../server/src/catalog';
import { IntroductionCard } from '../../components/introduction-card';
import { Notice } from '../../components/notice';
import { Paragraphs } from '../../components/paragraphs';
import { Picture } from '../../components/picture';
import { ServiceCard } from '../../components/service-card';
import { MeanRating } from '../../components/stars';
import { languageList } from '../../format/languages';
import { cityOf, timeText } from '../../format/times';
import type { PageRequest } from '../../routing/page';
import { zoneOfRequest } from '../../times/zone-of-request';
import { readPrograms } from '../programs/read-programs';
import { HelpList } from './help-list';
import { helpOfHost, helpOfService } from './help-of-host';
import { HostReviews, readReviews, type ReviewsShown } from './host-reviews';
import { readSoonest, type SoonestStarts } from './read-soonest';

export interface HostProps {
  request: PageRequest;
  host: HostPageView;
  soonest: SoonestStarts;
  reviews: ReviewsShown | null;
  programs: readonly ProgramNode[];
}

const HostHead = ({ request, host, reviews }: Omit<HostProps, 'soonest' | 'programs'>): JSX.Element => {
  const { words, language, app } = request;
  const time = timeText(words.dateLocale, app.clock.now(), host.timeZone);
  return (
    <header class={host.cover ? 'host-head has-cover' : 'host-head'}>
      {host.cover && (
        <img
          class="cover"
          src={host.cover.url}
          width={host.cover.width ?? undefined}
          height={host.cover.height ?? undefined}
          alt=""
        />
      )}
      <div class="host-head-row">
        <Picture class="host-picture" picture={host.avatar} name={host.displayName} first />
        <div class="host-title">
          <h1>{host.displayName}</h1>
          <p class="lead">{host.headline}</p>
          <ul class="host-facts">
            {host.languages.length > 0 && (
              <li>{words.host.speaks(languageList(language, host.languages))}</li>
            )}
            <li class="figures" data-zone={host.timeZone}>
              {words.host.localTime(time, cityOf(host.timeZone))}
            </li>
            {reviews && (
              <li>
                <a class="quiet-link" href="#reviews">
                  <MeanRating words={words} rating={reviews.rating} />
                </a>
              </li>
            )}
          </ul>
          <p class="host-message">
            <a class="button quiet" href={`/account/messages/to/${host.slug}`}>
              {words.messages.write(host.displayName)}
            </a>
          </p>
        </div>
      </div>
    </header>
  );
};

/** A host's profile: who they are, what they help with and sell, and what is said of them. */
export const Host = ({ request, host, soonest, reviews, programs }: HostProps): JSX.Element => {
  const { words } = request;
  const zone = zoneOfRequest(request);
  const introduction = host.services.find(({ kind }) => kind === 'introduction');
  const regular = host.services.filter(({ kind }) => kind === 'regular');
  const told = soonest.size > 0 ? { 'data-zone': zone.zone, 'data-zone-from': zone.from } : {};
  return (
    <article class="width host">
      <HostHead request={request} host={host} reviews={reviews} />
      {host.paused && (
        <Notice tone="warn" title={words.host.pausedTitle(host.displayName)}>
          <p>{words.host.pausedSentence}</p>
        </Notice>
      )}
      <div class={host.services.length > 0 ? 'host-body' : 'host-body nothing-offered'}>
        {host.services.length > 0 && (
          <section class="host-section helping" aria-labelledby="help" {...told}>
            <h2 id="help">{words.host.help}</h2>
            <HelpList request={request} help={helpOfHost(programs, regular)} />
            {introduction && (
              <IntroductionCard
                request={request}
                host={host}
                service={introduction}
                soonest={soonest.get(introduction.id) ?? []}
                zone={zone.zone}
              />
            )}
            <ul class="service-list">
              {regular.map((service) => (
                <ServiceCard
                  key={service.id}
                  request={request}
                  host={host}
                  service={service}
                  soonest={soonest.get(service.id) ?? null}
                  zone={zone.zone}
                  helpsWith={helpOfService(programs, service)}
                />
              ))}
            </ul>
          </section>
        )}
        <section class="host-section about" aria-labelledby="about">
          <h2 id="about">{words.host.about(host.displayName)}</h2>
          <Paragraphs text={host.description} />
        </section>
        {reviews && <HostReviews request={request} host={host} {...reviews} />}
      </div>
    </article>
  );
};

/** What a host's profile shows. @throws Refusal NOT_FOUND */
export const readHost = async (request: PageRequest, slug: string): Promise<HostProps> => {
  const host = await request.remember(`host ${slug}`, () => readHostPage(request.app, slug));
  const programs = await readPrograms(request);
  const reviews = await readReviews(request, host);
  const soonest = await readSoonest(request, host);
  return { request, host, programs, reviews, soonest };
};
