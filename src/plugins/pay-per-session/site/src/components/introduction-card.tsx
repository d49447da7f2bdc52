import type { JSX } from 'preact';
import { Paragraphs } from './paragraphs';
import { servicePathOf, Soonest, type ServiceCardProps } from './service-card';

/** The free session before all others, with its next free starts and the way to request it. */
export const IntroductionCard = (props: ServiceCardProps): JSX.Element => {
  const { request, host, service } = props;
  const { words } = request;
  return (
    <div class="service-card introduction-card">
      <p class="introduction-tag">{words.introduction.tag(service.durationMinutes)}</p>
      <h3>{service.name}</h3>
      <p>{words.introduction.lead(host.displayName)}</p>
      <Paragraphs text={service.description} />
      <Soonest {...props} />
      <a class="button" href={servicePathOf(props)}>
        <span aria-hidden="true">{words.introduction.choose}</span>
        <span class="visually-hidden">{words.introduction.chooseFor(host.displayName)}</span>
      </a>
    </div>
  );
};
