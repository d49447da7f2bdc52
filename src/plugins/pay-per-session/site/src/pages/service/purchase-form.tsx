import { randomUUID } from 'node:crypto';
import type { JSX } from 'preact';
import type { ServicePageView } from '../../../../server/src/catalog';
import type { Refusal } from '../../../../server/src/platform/errors';
import { AccountFields, accountLabels } from '../../forms/account-fields';
import { RefusedForm } from '../../forms/refused-form';
import { priceText } from '../../components/service-facts';
import type { PageRequest } from '../../routing/page';

export interface PurchaseFormProps {
  request: PageRequest;
  view: ServicePageView;
  refusal?: Refusal | undefined;
}

/** Whether the person says they have an account; the name is asked of new ones only. */
const isKnown = (form: Readonly<Record<string, string>>): boolean => form.account === 'existing';

const AccountQuestion = ({
  request,
  refusal,
}: Pick<PurchaseFormProps, 'request' | 'refusal'>): JSX.Element => {
  const { words, form } = request;
  const known = isKnown(form);
  return (
    <>
      <fieldset class="stack-s">
        <legend>{words.buy.accountQuestion}</legend>
        <div class="choices two">
          <label class="choice">
            <input type="radio" name="account" value="new" checked={!known} />
            {words.buy.newHere}
          </label>
          <label class="choice">
            <input type="radio" name="account" value="existing" checked={known} />
            {words.buy.wasHere}
          </label>
        </div>
      </fieldset>
      <AccountFields request={request} kind={known ? 'either' : 'new'} problems={refusal?.fields ?? {}} />
    </>
  );
};

const SignedInAs = ({ request }: { request: PageRequest }): JSX.Element | null =>
  request.client && <p>{request.words.buy.signedInAs(request.client.displayName, request.client.email)}</p>;

/** Step 1: who buys. One form, so that nothing typed is lost on the way; whole without a script. */
export const PurchaseForm = ({ request, view, refusal }: PurchaseFormProps): JSX.Element => {
  const { words, form, client } = request;
  const free = view.service.priceAmount === 0;
  return (
    <section class="panel" aria-labelledby="you">
      <h2 id="you">{words.buy.you}</h2>
      <RefusedForm request={request} refusal={refusal} labels={accountLabels(words)} />
      <form class="form purchase-form" method="post" action={request.path}>
        <input type="hidden" name="serviceId" value={view.service.id} />
        <input type="hidden" name="idempotencyKey" value={form.idempotencyKey ?? randomUUID()} />
        {client ? <SignedInAs request={request} /> : <AccountQuestion request={request} refusal={refusal} />}
        <button type="submit" class="wide">
          {free ? words.buy.bookFree : words.buy.continueTo(priceText(request, view.service))}
        </button>
        <p class="small soft">{free ? words.buy.freePromise : words.buy.nothingYet}</p>
      </form>
      {client && (
        <form method="post" action="/sign-out">
          <input type="hidden" name="next" value={request.path} />
          <button type="submit" class="plain link">
            {words.buy.notYou}
          </button>
        </form>
      )}
    </section>
  );
};
