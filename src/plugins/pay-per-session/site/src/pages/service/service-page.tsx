import type { JSX } from 'preact';
import { readServicePage, type ServicePageView } from '../../../../server/src/catalog';
import type { SignedIn } from '../../../../server/src/people';
import type { Refusal } from '../../../../server/src/platform/errors';
import { Notice } from '../../components/notice';
import { Paragraphs } from '../../components/paragraphs';
import { Picture } from '../../components/picture';
import { ServiceFacts } from '../../components/service-facts';
import { Steps } from '../../components/steps';
import { attempt } from '../../forms/attempt';
import { say } from '../../format/say';
import { redirect, type Page, type PageAnswer, type PageRequest } from '../../routing/page';
import { PurchaseForm } from './purchase-form';
import { buy, signInBuyer } from './buy';

interface ServiceProps {
  request: PageRequest;
  view: ServicePageView;
  refusal?: Refusal | undefined;
}

const hostPath = ({ host }: ServicePageView): string => `/hosts/${encodeURIComponent(host.slug)}`;

const Summary = ({ request, view: { host, service } }: ServiceProps): JSX.Element => {
  const { words } = request;
  return (
    <div class="stack">
      <div class="service-head">
        <Picture class="small-picture" picture={host.avatar} name={host.displayName} first />
        <div class="stack-s">
          <h1>{words.buy.title(service.name)}</h1>
          <p class="lead">{words.buy.withHost(host.displayName)}</p>
        </div>
      </div>
      <ServiceFacts request={request} service={service} />
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
      </section>
    </div>
  );
};

const Service = (props: ServiceProps): JSX.Element => {
  const { request, view } = props;
  const { words } = request;
  return (
    <div class="width stack">
      <p>
        <a class="back" href={hostPath(view)}>
          {words.buy.back(view.host.displayName)}
        </a>
      </p>
      <Steps words={words} step="you" free={view.service.priceAmount === 0} />
      <div class="two-columns">
        <Summary {...props} />
        {view.service.agreeing === 'arranged' ? (
          <PurchaseForm {...props} />
        ) : (
          <Notice tone="warn">
            <p>{words.buy.notForSaleHere}</p>
          </Notice>
        )}
      </div>
    </div>
  );
};

const page = (
  request: PageRequest,
  view: ServicePageView,
  refusal?: Refusal,
  signedIn?: SignedIn,
): PageAnswer => {
  const known = signedIn ? { ...request, client: signedIn.client } : request;
  return {
    kind: 'page',
    status: refusal?.status ?? 200,
    title: `${view.service.name} ${request.words.buy.withHost(view.host.displayName)}`,
    description: view.service.description.slice(0, 160),
    islands: ['zone'],
    ...(signedIn ? { signIn: { token: signedIn.token } } : {}),
    body: () => <Service request={known} view={view} refusal={refusal} />,
  };
};

/** A service that was disabled, or whose host has paused: what happened, and the way to what is there. */
const notOffered = (request: PageRequest, refusal: Refusal): PageAnswer => {
  const { words, params } = request;
  return {
    kind: 'page',
    status: 404,
    title: words.buy.disabledTitle,
    body: () => (
      <section class="width narrow problem">
        <h1>{words.buy.disabledTitle}</h1>
        <p class="lead">{say(request, refusal)}</p>
        <p class="actions">
          <a class="button" href={`/hosts/${encodeURIComponent(params.slug ?? '')}`}>
            {words.buy.otherServices(String(refusal.facts.host ?? ''))}
          </a>
          <a class="button quiet" href="/hosts">
            {words.errors.toHosts(request.settings.hostsLabel)}
          </a>
        </p>
      </section>
    ),
  };
};

const NOT_OFFERED = new Set(['SERVICE_DISABLED', 'HOST_NOT_AVAILABLE']);

const read = ({
  app,
  params: { slug = '', service = '' },
  remember,
}: PageRequest): Promise<ServicePageView> =>
  remember(`service ${slug}/${service}`, () => readServicePage(app, slug, service));

const withView = async (
  request: PageRequest,
  answer: (view: ServicePageView) => ReturnType<NonNullable<Page['get']>>,
) => {
  const view = await attempt(() => read(request));
  if (!view.refusal) return answer(view.value);
  if (NOT_OFFERED.has(view.refusal.code)) return notOffered(request, view.refusal);
  throw view.refusal;
};

/** Buying a service of the arranged kind: who, then the payment, then done. */
export const servicePage: Page = {
  path: '/hosts/:slug/:service',
  privacy: 'private',
  listed: true,
  get: (request) => withView(request, (view) => page(request, view)),
  post: (request) =>
    withView(request, async (view) => {
      const buyer = await attempt(() => signInBuyer(request));
      if (buyer.refusal) return page(request, view, buyer.refusal);
      const { client, signedIn } = buyer.value;
      const bought = await attempt(() => buy(request, client.clientId));
      if (bought.refusal) return page(request, view, bought.refusal, signedIn);
      return redirect(bought.value, signedIn && { token: signedIn.token });
    }),
};
