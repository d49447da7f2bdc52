import { readServicePage, type ServicePageView } from '../../../../server/src/catalog';
import type { SignedIn } from '../../../../server/src/people';
import { Refusal } from '../../../../server/src/platform/errors';
import { attempt } from '../../forms/attempt';
import { redirect, type Answer, type Page, type PageAnswer, type PageRequest } from '../../routing/page';
import { bookTimed, showTimed } from './timed-service';
import { Host, readHost } from '../host/host-profile';
import { buy, signInBuyer } from './buy';
import { closedBecause, readIntroducing } from './introducing';
import { introductionClosedPage } from './introduction-notice';
import { notOffered } from './not-offered';
import { readPaying } from './paying';
import { PurchaseForm } from './purchase-form';
import { isRequest } from './request-window';
import { ServiceFrame, ServiceHead, ServiceStory, type ServiceProps } from './service-frame';

const arrangedPage = async (
  request: PageRequest,
  view: ServicePageView,
  refusal?: Refusal,
  signedIn?: SignedIn,
): Promise<PageAnswer> => {
  const known = signedIn ? { ...request, client: signedIn.client } : request;
  const paying = await readPaying(known, view);
  return {
    kind: 'page',
    status: refusal?.status ?? 200,
    title: `${view.service.name} ${request.words.buy.withHost(view.host.displayName)}`,
    description: view.service.description.slice(0, 160),
    islands: ['zone'],
    ...(signedIn ? { signIn: { token: signedIn.token } } : {}),
    body: () => (
      <ServiceFrame request={known} view={view} paying={paying} step="you">
        <div class="two-columns">
          <div class="stack">
            <ServiceHead request={known} view={view} />
            <ServiceStory request={known} view={view} />
          </div>
          <PurchaseForm request={known} view={view} paying={paying} refusal={refusal} />
        </div>
      </ServiceFrame>
    ),
  };
};

const buyArranged = async (request: PageRequest, view: ServicePageView): Promise<Answer> => {
  const buyer = await attempt(() => signInBuyer(request));
  if (buyer.refusal) return arrangedPage(request, view, buyer.refusal);
  const { client, signedIn } = buyer.value;
  const bought = await attempt(() => buy(request, client.clientId, { timed: false }));
  if (bought.refusal) return arrangedPage(request, view, bought.refusal, signedIn);
  return redirect(bought.value, signedIn && { token: signedIn.token });
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
  answer: (view: ServicePageView) => Answer | Promise<Answer>,
): Promise<Answer> => {
  const view = await attempt(() => read(request));
  if (!view.refusal) return answer(view.value);
  if (NOT_OFFERED.has(view.refusal.code)) return notOffered(request, view.refusal);
  throw view.refusal;
};

/** A window's page, with the profile it lies on. */
const overProfile = async (
  request: PageRequest,
  { host }: ServicePageView,
  answer: PageAnswer,
): Promise<PageAnswer> => {
  const profile = await readHost(request, host.slug);
  return {
    ...answer,
    islands: [...(answer.islands ?? []), 'window'],
    behind: () => <Host {...profile} />,
  };
};

/** Whoever cannot have an introductory session now is told so before anything else. */
const timed = async (
  request: PageRequest,
  view: ServicePageView,
  answer: (props: ServiceProps) => Promise<Answer>,
): Promise<Answer> => {
  const introducing = await readIntroducing(request, view, request.client);
  // The site has none at the moment: the month after has none either.
  if (introducing?.months.every(({ limit }) => limit === 0) === true)
    return notOffered(request, new Refusal('SERVICE_DISABLED'));
  const repeated = request.form.idempotencyKey !== undefined;
  if (introducing && !repeated && closedBecause(introducing) !== null)
    return introductionClosedPage({ request, view, introducing });
  const answered = await answer({ request, view, introducing });
  return isRequest(view) && answered.kind === 'page' ? overProfile(request, view, answered) : answered;
};

/** Buying a service: a time first where it has one, then who, then the payment, then done. */
export const servicePage: Page = {
  path: '/hosts/:slug/:service',
  privacy: 'private',
  listed: true,
  get: (request) =>
    withView(request, (view) =>
      view.service.agreeing === 'arranged' ? arrangedPage(request, view) : timed(request, view, showTimed),
    ),
  post: (request) =>
    withView(request, (view) =>
      view.service.agreeing === 'arranged' ? buyArranged(request, view) : timed(request, view, bookTimed),
    ),
};
