import type { ComponentChildren, JSX } from 'preact';
import type { ServicePageView } from '../../../../server/src/catalog';
import { Paragraphs } from '../../components/paragraphs';
import { Picture } from '../../components/picture';
import { ServiceFacts } from '../../components/service-facts';
import { Steps, type PayStep, type Step } from '../../components/steps';
import type { Introducing } from './introducing';
import { waysToPay, type Paying } from './paying';
import type { PageRequest } from '../../routing/page';
import { isRequest, RequestWindow } from './request-window';

export interface ServiceProps {
  request: PageRequest;
  view: ServicePageView;
  /** How the reader stands with an introductory session; null or missing for every other service. */
  introducing?: Introducing | null;
  /** How the reader may pay with credits; null or missing where a service takes none. */
  paying?: Paying | null;
}

export const hostPath = ({ host }: ServicePageView): string => `/hosts/${encodeURIComponent(host.slug)}`;

/** Whom one meets, for what, and what it costs. */
export const ServiceHead = ({ request, view: { host, service } }: ServiceProps): JSX.Element => (
  <div class="service-head">
    <Picture class="small-picture" picture={host.avatar} name={host.displayName} first />
    <div class="stack-s">
      <h1>{request.words.buy.title(service.name)}</h1>
      <p class="lead">{request.words.buy.withHost(host.displayName)}</p>
      <ServiceFacts request={request} service={service} />
    </div>
  </div>
);

/** What one gets, and how a date is found. */
export const ServiceStory = ({ request, view: { host, service } }: ServiceProps): JSX.Element => {
  const { words } = request;
  return (
    <>
      <section class="stack-s" aria-labelledby="what">
        <h2 id="what" class="small-heading">
          {words.buy.whatYouGet}
        </h2>
        <Paragraphs text={service.description} />
      </section>
      <section class="stack-s" aria-labelledby="date">
        <h2 id="date" class="small-heading">
          {words.buy.howDate}
        </h2>
        <p class="prose">{words.host.agreed[service.agreeing](host.displayName)}</p>
        <p>
          {words.messages.askFirst}{' '}
          <a class="target" href={`/account/messages/to/${encodeURIComponent(host.slug)}`}>
            {words.messages.write(host.displayName)}
          </a>
        </p>
      </section>
    </>
  );
};

/** Whether a payment follows, as far as it is known how the reader can pay and has chosen to. */
const payStepOf = ({
  view: { service },
  step,
  paying,
}: Pick<ServiceProps, 'view' | 'paying'> & { step: Step }): PayStep => {
  if (service.priceAmount === 0) return 'never';
  if (step === 'pay' || !service.takesCredits) return 'always';
  if (!paying) return 'perhaps';
  const ways = waysToPay(paying);
  if (!ways.includes('credits')) return 'always';
  return ways.includes('card') ? 'perhaps' : 'never';
};

/** A page on the way to a session: back, where one is, and the step itself; a request has it in a window. */
export const ServiceFrame = ({
  request,
  view,
  step,
  paying = null,
  children,
}: ServiceProps & { step: Step; children: ComponentChildren }): JSX.Element => {
  const { words } = request;
  const { agreeing } = view.service;
  const content = (
    <div class="width stack">
      <p class="way-back">
        <a class="back" href={hostPath(view)}>
          {words.buy.back(view.host.displayName)}
        </a>
      </p>
      <Steps
        words={words}
        step={step}
        pays={payStepOf({ view, step, paying })}
        timed={agreeing !== 'arranged'}
      />
      {children}
    </div>
  );
  return isRequest(view) ? (
    <RequestWindow request={request} closeTo={hostPath(view)}>
      {content}
    </RequestWindow>
  ) : (
    content
  );
};
