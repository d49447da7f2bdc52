import { randomUUID } from 'node:crypto';
import type { ComponentChildren, JSX } from 'preact';
import type { WayToPay } from '../../../../shared/contracts/purchase';
import type { Refusal } from '../../../../server/src/platform/errors';
import { accountLabels } from '../../forms/account-fields';
import { AccountQuestion } from '../../forms/account-question';
import { RefusedForm } from '../../forms/refused-form';
import { lengthOnly, priceText } from '../../components/service-facts';
import type { PageRequest } from '../../routing/page';
import { CreditsNotice } from './credits-notice';
import { isBlocked, waysToPay } from './paying';
import { PayingFields } from './paying-fields';
import type { ServiceProps } from './service-frame';

export interface PurchaseFormProps extends ServiceProps {
  refusal?: Refusal | undefined;
  title?: string;
  /** For how many hours in a row the time is kept, where it is. */
  keptHours?: number | undefined;
  /** The address of this step, to come back to. */
  here?: string;
  /** Labels of the fields that a time asks for. */
  labels?: Readonly<Record<string, string>>;
  /** What comes before the question who one is, after it, and after the button. */
  before?: ComponentChildren;
  after?: ComponentChildren;
  below?: ComponentChildren;
}

const SignedInAs = ({ request }: { request: PageRequest }): JSX.Element | null =>
  request.client && <p>{request.words.buy.signedInAs(request.client.displayName, request.client.email)}</p>;

/** What the button says: what it does, and what it costs. */
const buttonText = ({ request, view: { host, service } }: ServiceProps, way: WayToPay): string => {
  const { words } = request;
  if (way === 'credits') return words.credits.button[service.agreeing](host.displayName);
  if (service.priceAmount > 0) return words.buy.continueTo(priceText(request, service));
  const length = lengthOnly(request, service);
  if (service.agreeing === 'booked') return words.hold.bookFree(length, host.displayName);
  if (service.agreeing === 'requested') return words.hold.requestFree(length, host.displayName);
  return words.buy.bookFree;
};

const promiseText = (
  { request: { words }, view: { host, service } }: ServiceProps,
  way: WayToPay,
): string => {
  if (way === 'credits') return words.credits.heldHelp[service.agreeing](host.displayName);
  if (service.priceAmount === 0) return words.buy.freePromise;
  return service.agreeing === 'requested'
    ? `${words.buy.nothingYet} ${words.hold.requestPromise(host.displayName)}`
    : words.buy.nothingYet;
};

const addressOf = ({ path, query }: PageRequest): string => {
  const search = query.toString();
  return search === '' ? path : `${path}?${search}`;
};

/** Who buys, and what a time asks. One form, so that nothing typed is lost on the way; whole without a script. */
export const PurchaseForm = (props: PurchaseFormProps): JSX.Element => {
  const { request, view, refusal, labels = {}, before, after, below } = props;
  const { words, form, client } = request;
  const { title = words.buy.you, paying = null } = props;
  const ways = waysToPay(paying);
  if (isBlocked(paying)) return <CreditsNotice {...props} />;
  return (
    <section class="panel" aria-labelledby="you">
      <h2 id="you">{title}</h2>
      <CreditsNotice {...props} />
      <RefusedForm request={request} refusal={refusal} labels={{ ...accountLabels(words), ...labels }} />
      <form class="form purchase-form" method="post" action={request.path}>
        <input type="hidden" name="serviceId" value={view.service.id} />
        <input type="hidden" name="idempotencyKey" value={form.idempotencyKey ?? randomUUID()} />
        {before}
        {client ? <SignedInAs request={request} /> : <AccountQuestion request={request} refusal={refusal} />}
        {after}
        <PayingFields {...props} />
        <button type="submit" class="wide">
          {ways.map((way) => (
            <span key={way} class={`if-${way}`}>
              {buttonText(props, way)}
            </span>
          ))}
        </button>
        {ways.map((way) => (
          <p key={way} class={`small soft if-${way}`}>
            {promiseText(props, way)}
          </p>
        ))}
        {below}
      </form>
      {client && (
        <form method="post" action="/sign-out">
          <input type="hidden" name="next" value={addressOf(request)} />
          <button type="submit" class="plain link">
            {words.buy.notYou}
          </button>
        </form>
      )}
    </section>
  );
};
